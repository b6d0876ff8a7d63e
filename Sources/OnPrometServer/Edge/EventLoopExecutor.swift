#if Server
  import NIOCore
  import NIOPosix

  /// Runs tasks on the threads that read requests: one that such a thread lets go on stays there, so that answering a request needs no
  /// other thread.
  final class EventLoopExecutor: TaskExecutor {
    private let group: MultiThreadedEventLoopGroup

    init(_ group: MultiThreadedEventLoopGroup) {
      self.group = group
    }

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      let loop = MultiThreadedEventLoopGroup.currentEventLoop ?? group.next()
      loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }
#endif
