import Testing

@Suite("Golden outputs")
struct GoldenTests {
  @Test(
    "Commands on the invented town print what they printed when somebody last looked",
    arguments: [
      ("check", ["check"]), ("recommend-theo", ["recommend", "--citizen", "theo"]),
      ("recommend-explore", ["recommend", "--citizen", "theo", "--explore", "0.5", "--top", "2", "--seed", "1"]),
      ("recommend-bounds", ["recommend", "--top", "1", "--exposure-cap", "2"]),
      ("recommend-taxonomy", ["recommend", "--citizen", "theo", "--strategy", "taxonomy", "--top", "3"]),
      ("explain-open", ["explain", "--citizen", "rosa", "--action", "car-free-day"]),
      ("explain-closed", ["explain", "--citizen", "hugo", "--action", "night-shelter"]),
      ("explain-openers", ["explain", "--citizen", "hugo"]), ("forecast", ["forecast"]),
      ("forecast-river", ["forecast", "--action", "river-may"]), ("watch", ["watch"]),
      ("resolve", ["resolve"]), ("ask", ["ask"]), ("ask-river", ["ask", "--action", "river-may", "--fatigue", "1/2w"]),
      ("allocate", ["allocate", "--commitments", "2"]),
      ("team", ["team", "--organization", "lumen", "--k", "2"]),
      ("design", ["design", "--action", "hedge-far", "--slot-count", "1,2", "--hours", "3,6", "--trials", "50"]),
    ])
  func people(name: String, arguments: [String]) throws {
    for language in ["fr", "en"] {
      let result = try Town.run(arguments, language: language)
      #expect(result.status == 0)
      try Snapshot.expect(result.output, matches: "\(name).\(language).txt")
    }
  }

  @Test(
    "Programs get the same figures in every form",
    arguments: ["csv", "json", "jsonl"])
  func programs(format: String) throws {
    for (name, arguments) in [
      ("recommend", ["recommend", "--top", "2"]),
      ("recommend-explore", ["recommend", "--citizen", "theo", "--explore", "0.5", "--top", "2", "--seed", "1"]),
      ("forecast", ["forecast"]), ("watch", ["watch"]), ("resolve", ["resolve"]), ("allocate", ["allocate"]),
      ("team", ["team", "--organization", "lumen", "--k", "2"]),
      ("design", ["design", "--action", "hedge-far", "--slot-count", "1,2", "--hours", "3,6", "--trials", "50"]),
      ("ask", ["ask", "--action", "hedge-far"]),
      ("explain", ["explain", "--citizen", "hugo", "--action", "hedge-far"]),
    ] {
      let result = try Town.run(arguments + ["--format", format])
      #expect(result.status == 0)
      try Snapshot.expect(result.output, matches: "\(name).\(format)")
    }
  }

  @Test("A branch of the map", arguments: ["tree", "csv", "mermaid"])
  func map(form: String) throws {
    for language in ["fr", "en"] {
      let result = try Tool.run(["map", "--branch", "nature", "--format", form, "--language", language])
      try Snapshot.expect(result.output, matches: "map-nature.\(language).\(form)")
    }
  }

  @Test("Where a few answers lead on the map")
  func guide() throws {
    for language in ["fr", "en"] {
      let answers = "give=voice,time=minutes,place=home"
      let result = try Tool.run(["map", "--choose", answers, "--language", language])
      try Snapshot.expect(result.output, matches: "map-guide.\(language).txt")
    }
    for (answers, named) in [("give=money", "give \"money\""), ("=", "question \"\""), ("give", "give \"\"")] {
      let refused = try Tool.run(["map", "--choose", answers, "--language", "en"])
      #expect(refused.status == 64)
      #expect(refused.messages.contains(named))
    }
  }
}
