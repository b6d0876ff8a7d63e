#if Server
  import Hummingbird

  /// Cookies that no script reads and no other site sends along.
  struct PageCookies: Sendable {
    /// Whether the browser may send them over an encrypted connection only: always, except to the machine itself.
    let isSecure: Bool

    init(_ request: Request) {
      let host = (request.head.authority ?? "").prefix { $0 != ":" }
      isSecure = !(host == "localhost" || host == "127.0.0.1" || request.head.authority?.hasPrefix("[::1]") == true)
    }

    /// A cookie that lasts half a year.
    func lasting(_ name: String, _ value: String) -> Cookie { cookie(name, value, seconds: 15_552_000) }

    /// Takes a cookie away.
    func gone(_ name: String) -> Cookie { cookie(name, "", seconds: 0) }

    private func cookie(_ name: String, _ value: String, seconds: Int) -> Cookie {
      Cookie(
        name: name, value: value, maxAge: seconds, path: "/", secure: isSecure, httpOnly: true, sameSite: .strict)
    }
  }
#endif
