#if Server
  extension Stylesheet {
    /// Every color, space and size that the other parts use. Text on its ground has a contrast of at least 4.5, lines and marks of
    /// controls at least 3.
    static let tokens = """
      :root {
        color-scheme: light dark;
        --ground: #f7f6f2; --surface: #ffffff; --sunken: #eeede7;
        --ink: #18211d; --muted: #55605a; --line: #d9d8d0; --edge: #7d857f;
        --accent: #0a6249; --accent-strong: #074836; --on-accent: #ffffff; --tint: #e0efe8;
        --warn: #8a4b00; --warn-tint: #fbeed9; --bad: #a3261b; --bad-tint: #fbe6e3;
        --bar: #0a6249; --bar-soft: #a9d0c0; --band-1: #dcebe4; --band-2: #a9d0c0; --band-3: #6fae96;
        --s1: .25rem; --s2: .5rem; --s3: .75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2rem; --s7: 3rem; --s8: 4.5rem;
        --small: .875rem; --body: 1.0625rem; --lead: clamp(1.125rem, 1rem + .6vw, 1.3125rem);
        --h3: 1.125rem; --h2: clamp(1.3125rem, 1.15rem + .8vw, 1.625rem); --h1: clamp(1.875rem, 1.4rem + 2.4vw, 2.875rem);
        --radius: .75rem; --shadow: 0 1px 2px rgb(24 33 29 / .06), 0 4px 16px rgb(24 33 29 / .05);
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --ground: #101613; --surface: #18201c; --sunken: #0b100e;
          --ink: #e9eeeb; --muted: #a7b3ac; --line: #2d3833; --edge: #75827b;
          --accent: #6fd3ae; --accent-strong: #96e3c6; --on-accent: #06281d; --tint: #16352b;
          --warn: #f0bb6b; --warn-tint: #33270f; --bad: #ff9f94; --bad-tint: #3a1a17;
          --bar: #6fd3ae; --bar-soft: #2f6552; --band-1: #1b3029; --band-2: #28503f; --band-3: #3c7a62;
          --shadow: none;
        }
      }
      """
  }
#endif
