#if Server
  /// The templates, each a text of its own; those that only others include come first.
  package enum PageTemplate: String, CaseIterable, Sendable {
    case layout, token, notice, actionCard, chart, meter
    case home, action, promise, me, organizer, organizerAction, company, map, join, key, signIn, problem

    /// The template in Mustache: what stands in `{{…}}` is escaped for HTML.
    package var source: String {
      switch self {
      case .layout: Self.layoutSource
      case .token: Self.tokenSource
      case .notice: Self.noticeSource
      case .actionCard: Self.actionCardSource
      case .chart: Self.chartSource
      case .meter: Self.meterSource
      case .home: Self.homeSource
      case .action: Self.actionSource
      case .promise: Self.promiseSource
      case .me: Self.meSource
      case .organizer: Self.organizerSource
      case .organizerAction: Self.organizerActionSource
      case .company: Self.companySource
      case .map: Self.mapSource
      case .join: Self.joinSource
      case .key: Self.keySource
      case .signIn: Self.signInSource
      case .problem: Self.problemSource
      }
    }
  }
#endif
