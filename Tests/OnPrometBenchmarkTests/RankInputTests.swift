import Testing

@Suite("Comparisons of rankings on files that are not all sound")
struct RankInputTests {
  /// x was chosen by four, y by two, z by one.
  private static let train = "citizen,action\na,x\nb,x\nb,y\nc,x\nc,y\nd,x\ne,z\n"
  private static let test = "citizen,action\na,y\nd,z\n"

  private func rank(
    train: String = train, test: String = test, strategies: String = "popularity", _ more: [String] = [],
    files: [String: String] = [:]
  ) throws -> BenchmarkRun {
    try BenchmarkRun(
      ["rank", "--train", "@train.csv", "--test", "@test.csv", "--strategies", strategies] + more,
      files: files.merging(["train.csv": train, "test.csv": test]) { first, _ in first })
  }

  /// By popularity, a and d are shown y and then z: their gains are 1 and 1/log₂ 3.
  @Test("Sound files give the figure that is worked out by hand, and no warning")
  func sound() throws {
    let run = try rank()
    #expect(run.status == 0 && run.messages.isEmpty)
    #expect(abs(try #require(try run.figure("ndcg@10", of: "popularity")) - 0.815465) < 1e-6)
    #expect(abs(try #require(try run.figure("ndcg@10_se", of: "popularity")) - 0.184535) < 1e-6)
  }

  @Test("Rows that come twice count once, in train and in test, with a warning that counts them")
  func repeated() throws {
    let run = try rank(train: Self.train + "e,z\ne,z\ne,z\n", test: Self.test + "a,y\n")
    #expect(
      run.messages == [
        "warning: train.csv: 3 repeated rows count once", "warning: test.csv: 1 repeated rows count once",
      ])
    #expect(abs(try #require(try run.figure("ndcg@10", of: "popularity")) - 0.815465) < 1e-6)
    #expect(run.count("test_rows") == 3)
  }

  /// A stranger is shown x, y, z: for y the gain is 1/log₂ 3.
  @Test("A citizen who is not in train is ranked for as a stranger, with a warning that counts")
  func strangers() throws {
    let run = try rank(test: "citizen,action\nnew,y\nd,z\n")
    #expect(run.messages == ["warning: test.csv: 1 citizens are not in train and are ranked for as strangers"])
    #expect(abs(try #require(try run.figure("ndcg@10", of: "popularity")) - 0.630930) < 1e-6)
  }

  /// a chose y and w, of which only y can be shown: 1/(1 + 1/log₂ 3).
  @Test("An action that is no candidate can never be hit; whoever chose nothing else is left out, and both are counted")
  func unknownActions() throws {
    let run = try rank(test: "citizen,action\na,y\na,w\nd,w\n")
    #expect(
      run.messages == [
        "warning: test.csv: 2 choices of actions that are no candidates are never hit",
        "warning: test.csv: 1 citizens have no other choice and are left out",
      ])
    #expect(run.count("test_citizens") == 1)
    #expect(abs(try #require(try run.figure("ndcg@10", of: "popularity")) - 0.613147) < 1e-6)
  }

  @Test("Of a single citizen no standard error is known, so none is printed")
  func singleCitizen() throws {
    let run = try rank(test: "citizen,action\na,y\n")
    #expect(try run.figure("ndcg@10", of: "popularity") == 1)
    #expect(try run.figure("ndcg@10_se", of: "popularity") == nil)
  }

  @Test("A choice that train holds already is not measured again")
  func known() throws {
    let run = try rank(test: Self.test + "b,x\n")
    #expect(
      run.messages == [
        "warning: test.csv: 1 choices that are in train too are never hit",
        "warning: test.csv: 1 citizens have no other choice and are left out",
      ])
  }

  @Test(
    "Features of actions that nobody chose make them candidates; those of a repeated action come from its first row")
  func features() throws {
    let run = try rank(
      ["--actions", "@actions.csv", "--action-features", "kind"],
      files: ["actions.csv": "action,kind\nx,park\ny,park\ny,road\nq,road\n"])
    #expect(run.status == 0 && run.count("actions") == 4)
    #expect(
      run.messages == [
        "warning: actions.csv: 1 rows repeat an identifier; the first of each counts",
        "warning: 1 actions of train.csv have no features",
      ])
  }

  @Test(
    "A single action, or rows that are all the same, leave nothing to compare, which is said",
    arguments: [
      "citizen,action\na,x\nb,x\n", "citizen,action\na,x\na,x\na,x\n",
    ])
  func nothingToCompare(train: String) throws {
    let run = try rank(train: train, test: "citizen,action\nc,x\n", strategies: "all")
    #expect(run.status == 0)
    #expect(run.messages.contains("warning: there is a single action: every ranking is the same"))
    #expect(run.messages.contains { $0.contains("no citizen has two choices to compare strategies by") })
    #expect(try run.figure("ndcg@10", of: try #require(run.best)) == 1)
  }

  @Test(
    "Files that cannot be used end with exit code 65 and one sentence that names file, row, column and value",
    arguments: [
      (train, "", ["test.csv", "empty"]),
      (train, "citizen,action\n", ["test.csv", "no test row"]),
      ("citizen,action\n", test, ["train.csv", "no training row"]),
      (train, "citizen,choice\na,y\n", ["test.csv", "row 1", "column action", "missing"]),
      (train, "citizen,action\na,y\na,\n", ["test.csv", "row 3", "column action", "\"\""]),
      ("citizen,action\n,x\n", test, ["train.csv", "row 2", "column citizen", "\"\""]),
      (train, "citizen,action\na,y,z\n", ["test.csv", "row 2", "3 fields"]),
      (train, "citizen,action\na,w\n", ["test.csv", "no row whose action is a candidate"]),
    ])
  func refused(train: String, test: String, parts: [String]) throws {
    let run = try rank(train: train, test: test)
    #expect(run.status == 65 && !run.hasFigures && run.messages.count == 1)
    for part in parts { #expect(run.messages[0].contains(part), "\(run.messages[0])") }
  }

  @Test(
    "Tables of features that cannot be used do too",
    arguments: [
      ("action,kind,cost\nx,a,1\ny,b,nan\n", ["actions.csv", "row 3", "column cost", "\"nan\""]),
      ("action,kind,cost\nx,a,1\ny,b,inf\n", ["actions.csv", "row 3", "column cost", "\"inf\""]),
      ("action,kind,cost\nx,a,1\n\n,b,2\n", ["actions.csv", "row 4", "column action", "\"\""]),
      ("action,cost\nx,1\n", ["actions.csv", "row 1", "column kind", "missing"]),
    ])
  func refusedFeatures(actions: String, parts: [String]) throws {
    let run = try rank(
      ["--actions", "@actions.csv", "--action-features", "kind", "--action-numeric", "cost"],
      files: ["actions.csv": actions])
    #expect(run.status == 65 && !run.hasFigures)
    for part in parts { #expect(run.messages[0].contains(part), "\(run.messages[0])") }
  }

  @Test("One column cannot name both citizens and actions")
  func sameColumn() throws {
    #expect(try rank(["--citizen-column", "action"]).status == 64)
  }
}
