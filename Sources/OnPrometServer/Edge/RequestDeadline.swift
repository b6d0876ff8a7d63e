#if Server
  import NIOCore
  import NIOHTTPTypes

  /// Closes the connection of a client that does not send its whole body in time, however steadily it drips.
  ///
  /// Who does not send its headers in time is closed by the server's own idle timeout, which headers alone do not put off.
  final class RequestDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let limit: TimeAmount
    private var isUnderWay = false
    private var deadline: Scheduled<Void>?

    init(_ limit: TimeAmount) {
      self.limit = limit
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head: isUnderWay = true
      case .body: break
      case .end:
        isUnderWay = false
        cancel()
      }
      context.fireChannelRead(data)
    }

    /// Nearly every request is whole once what arrived together is read, and needs no deadline.
    func channelReadComplete(context: ChannelHandlerContext) {
      if isUnderWay, deadline == nil {
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: limit) { channel.close(promise: nil) }
      }
      context.fireChannelReadComplete()
    }

    func channelInactive(context: ChannelHandlerContext) {
      cancel()
      context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
      cancel()
    }

    private func cancel() {
      deadline?.cancel()
      deadline = nil
    }
  }
#endif
