extension Theme {
  static let planet: [Theme] = [
    Theme("climate", fr: "Climat", en: "Climate", [.climateAction])
  ]
}
