#if Server
  import OnPrometServer
  import OnPrometStore
  import Testing

  @Suite("What the store refuses, as a problem document")
  struct StoreProblemTests {
    @Test(
      "Each refusal has its status, and what went wrong inside stays there",
      arguments: [
        (StoreError.full, 507), (.absent, 404), (.exists, 409), (.closed, 409), (.needed(by: "pledges"), 409),
        (.changed(version: 3), 412), (.otherRequest, 422), (.newerSchema, 500),
        (.database(message: "SELECT secret FROM tokens"), 500),
      ])
    func status(error: StoreError, status: Int) {
      let problem = Problem(error, .en)
      #expect(problem.status == status)
      #expect(status != 500 || problem.detail == nil)
    }
  }
#endif
