import CivicLinearAlgebra
import Testing

@Suite("Tables of bits")
struct BitMatrixTests {
  @Test("Bits are set and cleared one by one", arguments: oddSizes.dropFirst())
  func bits(columns: Int) {
    var table = BitMatrix(rows: 2, columns: columns)
    table[1, columns - 1] = true
    #expect(table[1, columns - 1] && !table[0, columns - 1])
    table[1, columns - 1] = false
    #expect(table == BitMatrix(rows: 2, columns: columns))
  }

  @Test("A full row has exactly as many bits as columns", arguments: oddSizes)
  func fullRow(columns: Int) {
    let table = BitMatrix(rows: 3, columns: columns, repeating: true)
    let bits = table.withWords(ofRow: 2) { $0.reduce(0) { $0 + $1.nonzeroBitCount } }
    #expect(bits == columns)
  }
}
