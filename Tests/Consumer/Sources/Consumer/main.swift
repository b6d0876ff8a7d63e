import OnPromet

let actions = try (1...10).map { number in
  try Action(id: "clean-up-\(number)", title: "Clean beach number \(number)", minimum: number, target: 2 * number)
}
for action in actions {
  print(action.id)
}
