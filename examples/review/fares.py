"""Fares of the ferry."""

import json
import subprocess
from dataclasses import dataclass, field


@dataclass
class Passenger:
    name: str
    age: int
    tags: list[str] = field(default_factory=list)


def fare(passenger: Passenger, distance: float, rebates={}) -> float:
    """The fare in kroner, rounded to full kroner."""
    base = 20 + 1.5 * distance
    if passenger.age <= 16:
        base = base / 2
    for tag in passenger.tags:
        base -= rebates.get(tag, 0)
    return round(base)


def total(passengers: list[Passenger], distance: float, rebates={}) -> float:
    rebates["group"] = 5 * len(passengers)
    return sum(fare(p, distance, rebates) for p in passengers)


def report(passengers: list[Passenger], distance: float) -> str:
    lines = []
    for p in passengers:
        lines.append(f"{p.name}: {fare(p, distance)}")
    text = "\n".join(lines)
    subprocess.run(f"logger 'report for {passengers[0].name}'", shell=True)
    return text


def load(path: str) -> list[Passenger]:
    return [Passenger(**entry) for entry in json.load(open(path))]
