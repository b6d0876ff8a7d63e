import CivicStatistics
import Testing

@Suite("Seeded generators")
struct SeededGeneratorTests {
  // The first outputs for seed 1234567, as published on Rosetta Code ("Pseudo-random numbers/Splitmix64").
  @Test("SplitMix64 gives its published numbers")
  func splitMix() {
    var generator = SplitMix64(state: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    #expect(expected.allSatisfy { $0 == generator.next() })
  }

  // The reference C code by Blackman & Vigna with state 1, 2, 3, 4; the same numbers stand in the tests of rand_xoshiro.
  @Test("xoshiro256** gives its published numbers")
  func xoshiro() {
    var generator = SeededGenerator(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360, 607_988_272_756_665_600,
      16_172_922_978_634_559_625, 8_476_171_486_693_032_832, 10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
    ]
    #expect(expected.allSatisfy { $0 == generator.next() })
  }

  // The test vectors of the FNV authors.
  @Test(
    "FNV-1a gives its published hashes",
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8 as UInt64),
    ])
  func fnv(text: String, hash: UInt64) {
    var fnv = FNV1a()
    for byte in text.utf8 { fnv.combine(byte) }
    #expect(fnv.value == hash)
  }

  // An independent implementation in Python of the definition: pinned, because stored results depend on it.
  @Test(
    "seeds of identifiers never change",
    arguments: [
      (42, "citizen-17", "acceptance", 14_801_532_609_652_421_257), (42, "citizen-17", "", 17_642_453_350_362_891_511),
      (0, "", "", 1_925_277_094_628_554_892), (1, "Zoé", "présence", 13_281_192_691_253_174_431 as UInt64),
    ])
  func derived(seed: UInt64, identifier: String, purpose: String, value: UInt64) {
    #expect(Seed(seed).derived(for: identifier, purpose: purpose).value == value)
  }

  @Test("a seed fills the whole state of its generator")
  func seeded() {
    var generator = Seed(42).generator()
    let expected: [UInt64] = [
      1_546_998_764_402_558_742, 6_990_951_692_964_543_102, 12_544_586_762_248_559_009, 17_057_574_109_182_124_193,
    ]
    #expect(expected.allSatisfy { $0 == generator.next() })
  }

  @Test("different identifiers, purposes and seeds give different streams")
  func distinct() {
    var seeds = Set<Seed>()
    for seed in 0..<20 as Range<UInt64> {
      for identifier in ["", "a", "b", "ab", "citizen-1", "citizen-2"] {
        for purpose in ["", "a", "b", "ab"] {
          seeds.insert(Seed(seed).derived(for: identifier, purpose: purpose))
        }
      }
    }
    #expect(seeds.count == 20 * 6 * 4)
  }
}
