"""Counting what is right, what was found and what was wanted."""

from __future__ import annotations

from attrs import define, field, frozen


@frozen
class Figure:
    """One measure: how many were right, found and wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @classmethod
    def parse(cls, value: str) -> Figure:
        """Read what ``str`` gives: ``"81 / 83 / 82"``."""
        return cls(*map(int, value.split(" / ")))

    def __str__(self) -> str:
        """Return right / found / wanted."""
        return f"{self.right} / {self.found} / {self.wanted}"

    def __add__(self, other: Figure) -> Figure:
        """Return both together."""
        return Figure(
            self.right + other.right, self.found + other.found, self.wanted + other.wanted
        )

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


@define
class Tally:
    """The figures by measure, and in words everything that was wrong."""

    figures: dict[str, Figure] = field(factory=dict)
    faults: list[str] = field(factory=list)

    def add(self, measure: str, right: int, found: int, wanted: int) -> None:
        """Count."""
        figure = Figure(right, found, wanted)
        self.figures[measure] = self.figures.get(measure, Figure()) + figure

    def check(self, measure: str, place: str, found: object, *wanted: object) -> None:
        """Count one answer, right if it is any of those wanted."""
        right = found in wanted
        self.add(measure, int(right), 1, 1)
        if not right:
            self.fault(place, f"{measure}: {found!r} in place of {wanted[0]!r}")

    def fault(self, place: str, what: str) -> None:
        """Note what was wrong."""
        self.faults.append(f"{place}: {what}")
