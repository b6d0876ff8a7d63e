"""Baselines for the filling of events, with numpy, on the files and by the rules of `onpromet-benchmark filling`.

Additive pick-up: what past events added after the same lead. Ratio pick-up: by what factor they grew.
"""

import argparse
import csv
import gzip
import json
from collections import defaultdict
from datetime import datetime

import numpy as np


def read(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def crps(sample, y):
    """Of the empirical law of a sample: E|X − y| − ½ E|X − X′|."""
    return np.abs(sample - y).mean() - np.abs(sample[:, None] - sample[None]).mean() / 2


def coverage(sample, y, level=0.8):
    """The share of F(y − 1)...F(y) within the central interval."""
    below, through = (sample < y).mean(), (sample <= y).mean()
    low, high = (1 - level) / 2, (1 + level) / 2
    if through == below:
        return float(low <= below <= high)
    return max(0, min(through, high) - max(below, low)) / (through - below)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--orders", "--event-column", "--at-column", "--date-column"):
        parser.add_argument(name, required=True)
    parser.add_argument("--places-column")
    parser.add_argument("--pool")
    parser.add_argument("--horizons", default="14,7,3,1")
    parser.add_argument("--test-fraction", type=float, default=0.4)
    options = parser.parse_args()
    orders, dates = defaultdict(list), {}
    for row in read(options.orders):
        event = row[options.event_column]
        date = dates.setdefault(event, datetime.fromisoformat(row[options.date_column]))
        lead = (date - datetime.fromisoformat(row[options.at_column])).total_seconds() / 86400
        orders[event].append((lead, int(row[options.places_column]) if options.places_column else 1))
    events = sorted(dates, key=lambda event: (dates[event], event))
    split = int((1 - options.test_fraction) * len(events) + 1e-9)
    total = np.array([sum(places for _, places in orders[event]) for event in events])
    found = {"additive": {}, "ratio": {}}
    for horizon in options.horizons.split(","):
        known = np.array([sum(n for lead, n in orders[event] if lead >= float(horizon)) for event in events])
        added = (total - known)[:split]
        grown = np.flatnonzero(known[:split] > 0)
        factors = total[grown] / known[grown]
        scores = {"additive": [], "ratio": []}
        for event in range(split, len(events)):
            additive = known[event] + added
            ratio = np.rint(known[event] * factors) if known[event] > 0 and len(factors) else additive
            for name, sample in (("additive", additive), ("ratio", ratio)):
                y = total[event]
                median = np.sort(sample)[(len(sample) - 1) // 2]
                scores[name].append((crps(sample, y), abs(median - y), coverage(sample, y)))
        for name, values in scores.items():
            values = np.array(values, float)
            errors = values.std(axis=0, ddof=1) / np.sqrt(len(values))
            record = {}
            for column, figure in enumerate(("crps", "mae", "coverage80")):
                record[figure], record[figure + "_se"] = float(values[:, column].mean()), float(errors[column])
            found[name][horizon] = record
    strategies = [{"name": name, "horizons": horizons} for name, horizons in found.items()]
    print(json.dumps({"task": "filling", "strategies": strategies}))


main()
