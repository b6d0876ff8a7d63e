"""The peer's side of `Benchmarks/allocate`: the same problems as mixed-integer programs for HiGHS, one JSON line each."""

import argparse
import json
import time

import highspy


def program(problem):
    """The program: whom to send where, which posts are open, and how far each piece of their curves is used."""
    solver = highspy.Highs()
    solver.silent()
    objective = []
    loads = [[] for _ in problem["posts"]]
    clashes = {tuple(pair) for pair in problem["clashes"]}
    for party in problem["parties"]:
        sent = [solver.addBinary() for _ in party["posts"]]
        for variable, post, load, worth in zip(sent, party["posts"], party["loads"], party["worths"]):
            objective.append(worth * variable)
            loads[post].append(load * variable)
        solver.addConstr(sum(sent) <= party["limit"])
        if party["limit"] > 1:
            for right, post in enumerate(party["posts"]):
                for left in range(right):
                    if (party["posts"][left], post) in clashes:
                        solver.addConstr(sent[left] + sent[right] <= 1)
    for post, load in zip(problem["posts"], loads):
        objective += curve(solver, post, load)
    return solver, sum(objective)


def curve(solver, post, load):
    """The terms of a post's impact; a piece of a curve is used only after the one before it where slopes rise."""
    if not load:
        return []
    if not post["loads"]:
        solver.addConstr(sum(load) == 0)
        return []
    is_open = solver.addBinary()
    ends, impacts = post["loads"], post["impacts"]
    width = ends[1] - ends[0]
    slopes = [(after - before) / width if width > 0 else 0 for before, after in zip(impacts, impacts[1:])]
    pieces = [solver.addVariable(0, width) for _ in slopes]
    for piece in pieces:
        solver.addConstr(piece <= width * is_open)
    for index in range(len(slopes) - 1):
        if slopes[index + 1] > slopes[index] + 1e-9:
            # Every earlier piece is full before this one begins.
            full = solver.addBinary()
            for earlier in pieces[: index + 1]:
                solver.addConstr(earlier >= width * full)
            solver.addConstr(pieces[index + 1] <= width * full)
    solver.addConstr(sum(load) == ends[0] * is_open + sum(pieces))
    return [impacts[0] * is_open] + [slope * piece for slope, piece in zip(slopes, pieces)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    for line in open(options.data):
        problem = json.loads(line)
        solver, objective = program(problem)
        solver.setOptionValue("time_limit", options.seconds)
        solver.setOptionValue("threads", 1)
        start = time.perf_counter()
        solver.maximize(objective)
        seconds = time.perf_counter() - start
        info = solver.getInfo()
        found = {"objective": info.objective_function_value, "bound": info.mip_dual_bound}
        print(json.dumps({"seed": problem["seed"], **found, "seconds": seconds}), flush=True)


if __name__ == "__main__":
    main()
