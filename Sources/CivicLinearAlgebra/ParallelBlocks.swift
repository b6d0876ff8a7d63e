import Dispatch
import Synchronization

/// Runs `body` once for each block number below `count`, on at most `workers` threads.
///
/// Which thread takes which block is left to chance, so a block's result must depend on the block alone; the helpers
/// below build on that and give the same bytes for any number of workers. The threads are Dispatch's, never those of
/// the cooperative pool; the calling thread takes part and returns when all blocks are done.
package func parallelBlocks(count: Int, workers: Int, body: @Sendable (_ block: Int) -> Void) {
  precondition(count >= 0 && workers >= 1, "blocks need at least one worker")
  let hands = min(count, workers)
  guard hands > 1 else {
    for block in 0..<count { body(block) }
    return
  }
  let next = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: hands) { _ in
    while true {
      let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard block < count else { return }
      body(block)
    }
  }
}

/// Fills `output` in blocks of `blockSize` elements (the last may be shorter), each by one call.
///
/// `body` receives the block's range of indices and the elements themselves, which no other call touches.
package func parallelFill<Element: Sendable>(
  _ output: inout [Element], blockSize: Int, workers: Int,
  body: @Sendable (_ range: Range<Int>, _ elements: UnsafeMutableBufferPointer<Element>) -> Void
) {
  precondition(blockSize >= 1, "a block holds at least one element")
  let count = output.count
  output.withUnsafeMutableBufferPointer { buffer in
    // The blocks are disjoint, so no two threads share an element.
    nonisolated(unsafe) let shared = buffer
    parallelBlocks(count: (count + blockSize - 1) / blockSize, workers: workers) { block in
      let range = block * blockSize..<min(count, (block + 1) * blockSize)
      body(range, UnsafeMutableBufferPointer(rebasing: shared[range]))
    }
  }
}

/// The sum over blocks of vectors of `width` numbers.
///
/// `body` adds a block's contribution to the zeros it receives. The contributions are then added in the order of the
/// blocks, so that the rounding is the same for any number of workers.
package func parallelSum(
  blocks: Int, width: Int, workers: Int,
  body: @Sendable (_ block: Int, _ sum: UnsafeMutableBufferPointer<Double>) -> Void
) -> [Double] {
  var parts = [Double](repeating: 0, count: blocks * width)
  if width > 0 {
    parallelFill(&parts, blockSize: width, workers: workers) { range, part in body(range.lowerBound / width, part) }
  }
  var total = [Double](repeating: 0, count: width)
  for block in 0..<blocks {
    for i in 0..<width { total[i] += parts[block * width + i] }
  }
  return total
}

/// Fills `output` in so many blocks and adds up what each contributes, in one pass: ``parallelFill`` and ``parallelSum`` at once.
///
/// `body` receives the block's range of indices, the zeros to which it adds, and the elements themselves, which no other call touches.
package func parallelSum<Element: Sendable>(
  filling output: inout [Element], blocks: Int, width: Int, workers: Int,
  body:
    @Sendable (
      _ range: Range<Int>, _ sum: UnsafeMutableBufferPointer<Double>, _ elements: UnsafeMutableBufferPointer<Element>
    ) -> Void
) -> [Double] {
  let count = output.count
  return output.withUnsafeMutableBufferPointer { buffer in
    // The blocks are disjoint, so no two threads share an element.
    nonisolated(unsafe) let shared = buffer
    return parallelSum(blocks: blocks, width: width, workers: workers) { block, sum in
      let range = count * block / blocks..<count * (block + 1) / blocks
      body(range, sum, UnsafeMutableBufferPointer(rebasing: shared[range]))
    }
  }
}
