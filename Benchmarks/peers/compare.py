"""Prints what a benchmark command and its peers found, side by side: two JSON texts as arguments."""

import json
import sys


def flat(strategy):
    values = {key: value for key, value in strategy.items() if isinstance(value, (int, float))}
    for horizon, record in strategy.get("horizons", {}).items():
        values |= {f"{key}@{horizon}": value for key, value in record.items()}
    return values


def main():
    sides = zip(("onpromet", "peer"), map(json.loads, sys.argv[1:]))
    lines = [(side, found.get("best"), s["name"], flat(s)) for side, found in sides for s in found["strategies"]]
    columns = [name for name in lines[-1][3] if not name.rsplit("@")[0].endswith("_se")]
    print(f"{'':10}{'':24}" + "".join(f"{name:>16}" for name in columns))
    for side, best, name, values in lines:
        mark = " (best)" if name == best else ""
        print(f"{side:10}{name + mark:24}" + "".join(f"{values.get(column, float('nan')):16.4f}" for column in columns))


main()
