import Foundation

/// ln Γ(x) for x above 0, without the global sign that C's `lgamma` writes.
func logGamma(_ x: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}

/// ln C(n, k), continued to broken numbers by the gamma function; 0 without a call where nothing or all is chosen.
func logChoose(_ n: Double, _ k: Double) -> Double {
  k == 0 || k == n ? 0 : logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}
