#if Server
  import Hummingbird

  /// What a company sees of its employees together.
  struct CompanyPageRoutes: Sendable {
    let desk: PageDesk

    var routes: [Route] {
      [
        desk.get("/company", as: .company, "How a company's employees take part, in counts of at least five") {
          call, company in
          let builder = CompanyBuilder(
            questions: try await desk.answerer().questions(call.language), company: company, k: 5)
          return call.answer(try builder.page(), desk.renderer)
        }
      ]
    }
  }
#endif
