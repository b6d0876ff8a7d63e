#if Server
  import Hummingbird
  import Logging
  import NIOCore
  import OnPrometStore

  /// What is known about a request while it is answered. Its logger never names a person.
  package struct ServiceContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Whose token came with the request; nil without one.
    package var access: Access?
    private let remote: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
      coreContext = CoreRequestContextStorage(source: source)
      remote = source.channel.remoteAddress
    }

    /// The address that the request came from; nil when there is no network.
    package var address: String? { remote?.ipAddress }
  }
#endif
