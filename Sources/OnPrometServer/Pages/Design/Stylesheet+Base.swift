#if Server
  extension Stylesheet {
    /// The elements themselves.
    static let base = """
      *, *::before, *::after { box-sizing: border-box; }
      html { font-size: 100%; -webkit-text-size-adjust: 100%; scroll-padding-top: var(--s5); }
      body {
        margin: 0; background: var(--ground); color: var(--ink);
        font: var(--body)/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
        overflow-wrap: break-word;
      }
      h1, h2, h3 { line-height: 1.2; letter-spacing: -.015em; margin: 0; text-wrap: balance; }
      h1 { font-size: var(--h1); letter-spacing: -.025em; line-height: 1.1; }
      h2 { font-size: var(--h2); }
      h3 { font-size: var(--h3); }
      p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; }
      p { max-width: 65ch; text-wrap: pretty; }
      fieldset { border: 0; min-width: 0; }
      a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
      a:hover { color: var(--accent-strong); text-decoration-thickness: 2px; }
      :focus-visible, input[type=date]:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
      [id] { scroll-margin-top: var(--s5); }
      svg { display: block; }
      """

    /// Head, foot and the column between them.
    static let frame = """
      .skip { position: absolute; left: -100vw; }
      .skip:focus { left: var(--s3); top: var(--s3); z-index: 2; background: var(--surface); padding: var(--s3) var(--s4); }
      .wrap { width: min(100% - 2rem, 68rem); margin-inline: auto; }
      .top { border-bottom: 1px solid var(--line); background: var(--surface); }
      .top .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s1) var(--s5); padding-block: var(--s2); }
      .brand { display: inline-flex; align-items: center; gap: var(--s2); min-height: 2.75rem; font-weight: 700;
        font-size: 1.125rem; letter-spacing: -.02em; color: var(--ink); text-decoration: none; }
      .brand svg { width: 1.625rem; height: 1.625rem; }
      .brand circle { fill: var(--accent); } .brand path { stroke: var(--on-accent); fill: none; stroke-width: 2.6; }
      nav ul { display: flex; flex-wrap: wrap; gap: 0 var(--s4); list-style: none; }
      nav a { display: inline-flex; align-items: center; min-height: 2.75rem; color: var(--ink); text-decoration: none; }
      nav a:hover { text-decoration: underline; }
      nav a[aria-current] { color: var(--accent); font-weight: 600; box-shadow: inset 0 -2px var(--accent); }
      .tongues { margin-left: auto; font-size: var(--small); }
      @media (max-width: 47.99rem) {
        .pages { order: 1; flex-basis: 100%; overflow-x: auto; }
        .pages ul { flex-wrap: nowrap; white-space: nowrap; }
      }
      main { padding-block: var(--s6) var(--s8); }
      main > * + * { margin-top: var(--s7); }
      .stack > * + * { margin-top: var(--s4); }
      .tight > * + * { margin-top: var(--s2); }
      .hero > * + * { margin-top: var(--s4); }
      .lead { font-size: var(--lead); color: var(--muted); max-width: 52ch; }
      .muted { color: var(--muted); }
      .small { font-size: var(--small); }
      .eyebrow { font-size: var(--small); font-weight: 600; color: var(--accent); }
      .foot { border-top: 1px solid var(--line); padding-block: var(--s5); font-size: var(--small); color: var(--muted); }
      .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      @media (min-width: 62rem) {
        .columns { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; gap: var(--s7); align-items: start; }
        .columns > * + * { margin-top: 0; }
      }
      @media (max-width: 61.99rem) { .columns > * + * { margin-top: var(--s6); } }
      """

    /// Nothing moves for those who asked for that, and colors stay where the system sets them.
    static let motion = """
      @media (prefers-reduced-motion: no-preference) {
        .button, .choice, .card a { transition: background-color .15s, border-color .15s, color .15s; }
        html { scroll-behavior: smooth; }
      }
      @media (forced-colors: active) { .meter span { background: Highlight; forced-color-adjust: none; } }
      @media print { .top nav, .foot, form { display: none; } }
      """
  }
#endif
