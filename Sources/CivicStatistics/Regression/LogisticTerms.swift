/// eˣ for x ≤ 0, within two units in the last place; below −708 it stays at e⁻⁷⁰⁸.
///
/// One straight line of arithmetic without branches, so that a loop over it uses vector instructions: x = n·ln 2 + r,
/// the Taylor polynomial of eʳ for |r| ≤ ½ ln 2, and 2ⁿ put together from bits.
@inline(__always)
func exponentialOfNonPositive(_ x: Double) -> Double {
  let bounded = x < -708 ? -708 : x
  // Adding 1.5·2⁵² rounds to an integer and leaves that integer in the lowest bits.
  let shifted = bounded * 0x1.71547652b82fep0 + 0x1.8p52
  let n = shifted - 0x1.8p52
  let r = (bounded - n * 0x1.62e42fefa38p-1) - n * 0x1.ef35793c7673p-45
  var sum = 1.0 / 6_227_020_800
  sum = sum * r + 1.0 / 479_001_600
  sum = sum * r + 1.0 / 39_916_800
  sum = sum * r + 1.0 / 3_628_800
  sum = sum * r + 1.0 / 362_880
  sum = sum * r + 1.0 / 40_320
  sum = sum * r + 1.0 / 5_040
  sum = sum * r + 1.0 / 720
  sum = sum * r + 1.0 / 120
  sum = sum * r + 1.0 / 24
  sum = sum * r + 1.0 / 6
  sum = sum * r + 0.5
  sum = sum * r + 1
  sum = sum * r + 1
  return sum * Double(bitPattern: (shifted.bitPattern &+ 1_023) << 52)
}

/// ln(1 + t) for t within 0...1, to full relative precision.
///
/// ln(1 + t) = 2·artanh(s) with s = t / (2 + t) ≤ ⅓, whose series gains almost a digit with each term; without
/// branches, as above.
@inline(__always)
func logOnePlusUnit(_ t: Double) -> Double {
  let s = t / (2 + t)
  let z = s * s
  var sum = 1.0 / 33
  sum = sum * z + 1.0 / 31
  sum = sum * z + 1.0 / 29
  sum = sum * z + 1.0 / 27
  sum = sum * z + 1.0 / 25
  sum = sum * z + 1.0 / 23
  sum = sum * z + 1.0 / 21
  sum = sum * z + 1.0 / 19
  sum = sum * z + 1.0 / 17
  sum = sum * z + 1.0 / 15
  sum = sum * z + 1.0 / 13
  sum = sum * z + 1.0 / 11
  sum = sum * z + 1.0 / 9
  sum = sum * z + 1.0 / 7
  sum = sum * z + 1.0 / 5
  sum = sum * z + 1.0 / 3
  sum = sum * z + 1
  return 2 * s * sum
}

/// Replaces log-odds by probabilities.
package func replaceByProbabilities(_ logOdds: UnsafeMutableBufferPointer<Double>) {
  guard let base = logOdds.baseAddress else { return }
  for i in 0..<logOdds.count {
    let x = base[i]
    let t = exponentialOfNonPositive(x < 0 ? x : -x)
    base[i] = (x < 0 ? t : 1) / (1 + t)
  }
}

/// Replaces numbers of at most 0 by their exponentials.
package func replaceByExponentials(ofNonPositive numbers: UnsafeMutableBufferPointer<Double>) {
  guard let base = numbers.baseAddress else { return }
  for i in 0..<numbers.count { base[i] = exponentialOfNonPositive(base[i]) }
}
