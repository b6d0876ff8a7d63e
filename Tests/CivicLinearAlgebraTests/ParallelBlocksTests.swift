import CivicLinearAlgebra
import Synchronization
import Testing

@Suite("Loops over blocks")
struct ParallelBlocksTests {
  @Test("Every block runs exactly once", arguments: [0, 1, 7, 64], [1, 2, 5])
  func everyBlock(count: Int, workers: Int) {
    let seen = Mutex([Int](repeating: 0, count: count))
    parallelBlocks(count: count, workers: workers) { block in seen.withLock { $0[block] += 1 } }
    #expect(seen.withLock { $0.allSatisfy { $0 == 1 } })
  }

  @Test("A list is filled block by block", arguments: [0, 1, 7, 64, 129])
  func fill(count: Int) {
    var squares = [Int](repeating: -1, count: count)
    parallelFill(&squares, blockSize: 10, workers: 3) { range, elements in
      for (i, index) in range.enumerated() { elements[i] = index * index }
    }
    #expect(squares == (0..<count).map { $0 * $0 })
  }

  @Test("A sum is rounded the same way for any number of workers", arguments: [2, 3, 8])
  func sum(workers: Int) {
    let alone = harmonicSum(workers: 1)
    #expect(harmonicSum(workers: workers) == alone)
    // H(1000) and the sum of the first 1000 reciprocal squares.
    #expect(abs(alone[0] - 7.485_470_860_550_345) < 1e-14)
    #expect(abs(alone[1] - 1.643_934_566_681_559_8) < 1e-14)
  }

  private func harmonicSum(workers: Int) -> [Double] {
    parallelSum(blocks: 100, width: 2, workers: workers) { block, sum in
      for n in (block * 10 + 1)...(block * 10 + 10) {
        sum[0] += 1 / Double(n)
        sum[1] += 1 / Double(n * n)
      }
    }
  }
}
