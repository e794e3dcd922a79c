"""Things that belong together, joined two at a time."""

from __future__ import annotations


class Groups:
    """A partition of names that grows coarser. Who has not been joined is alone.

    Disjoint sets with path halving, the smaller group below the larger (Tarjan and van Leeuwen,
    1984), so that a long chain costs no more than a short one.
    """

    def __init__(self) -> None:
        self._above: dict[str, str] = {}
        self._size: dict[str, int] = {}

    def of(self, name: str) -> str:
        """Some name of the group, the same one for all of it until the group is joined."""
        above = self._above
        while (up := above.get(name, name)) != name:
            name, above[name] = up, above.get(up, up)
        return name

    def together(self, one: str, other: str) -> bool:
        """Whether two names are in one group."""
        return self.of(one) == self.of(other)

    def join(self, one: str, other: str) -> None:
        """Make one group of the two groups in which these names are."""
        one, other = self.of(one), self.of(other)
        if one != other:
            small, large = sorted((one, other), key=lambda name: self._size.get(name, 1))
            self._above[small] = large
            self._size[large] = self._size.get(large, 1) + self._size.get(small, 1)
