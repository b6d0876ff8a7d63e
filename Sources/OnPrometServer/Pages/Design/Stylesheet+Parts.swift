#if Server
  extension Stylesheet {
    /// Buttons, fields and choices.
    static let controls = """
      .button { display: inline-flex; align-items: center; justify-content: center; min-height: 2.875rem;
        padding: var(--s2) var(--s5); border: 1px solid transparent; border-radius: 999px; background: var(--accent);
        color: var(--on-accent); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
      .button:hover { background: var(--accent-strong); color: var(--on-accent); }
      .button.quiet { background: transparent; border-color: var(--edge); color: var(--ink); }
      .button.quiet:hover { background: var(--tint); }
      .button.grave { background: transparent; border-color: var(--bad); color: var(--bad); }
      .button.grave:hover { background: var(--bad-tint); }
      .button.slim { min-height: 2.25rem; padding: var(--s1) var(--s4); font-size: var(--small); }
      .button.wide { width: 100%; }
      .row { display: flex; flex-wrap: wrap; gap: var(--s3); align-items: center; }
      legend, .label { display: block; font-weight: 600; padding: 0; margin-bottom: var(--s2); }
      .hint { font-size: var(--small); color: var(--muted); }
      form.stack > * + * { margin-top: var(--s5); }
      .field > * + * { margin-top: var(--s1); }
      input[type=text], input[type=number], input[type=date], input[type=password], textarea, select {
        width: 100%; min-height: 2.875rem; padding: var(--s2) var(--s3); border: 1px solid var(--edge);
        border-radius: .5rem; background: var(--surface); color: var(--ink); font: inherit; }
      input.brief { width: 6.5rem; }
      textarea { min-height: 6.5rem; resize: vertical; }
      [aria-invalid=true] { border-color: var(--bad); border-width: 2px; }
      .error { color: var(--bad); font-size: var(--small); font-weight: 600; }
      input[type=radio], input[type=checkbox] { width: 1.25rem; height: 1.25rem; margin: 0; flex: none;
        accent-color: var(--accent); }
      .choices { display: flex; flex-wrap: wrap; gap: var(--s2); }
      .choice { display: inline-flex; align-items: center; gap: var(--s2); min-height: 2.875rem; cursor: pointer;
        padding: var(--s2) var(--s4); border: 1px solid var(--edge); border-radius: 999px; background: var(--surface); }
      .choice:hover { border-color: var(--accent); }
      .choice:has(:checked) { border-color: var(--accent); background: var(--tint); box-shadow: inset 0 0 0 1px var(--accent); }
      .choice:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
      .choice :focus-visible { outline: none; }
      .choices.down { flex-direction: column; align-items: stretch; }
      .choices.down .choice { border-radius: var(--radius); }
      @media (min-width: 44rem) {
        .people legend { float: left; width: 16rem; padding-block: var(--s2); margin: 0; }
      }
      .notice { border-left: 4px solid var(--accent); background: var(--tint); padding: var(--s3) var(--s4);
        border-radius: .25rem; }
      .notice.problem { border-color: var(--bad); background: var(--bad-tint); }
      .key { display: block; font: 600 1.125rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; background: var(--sunken);
        padding: var(--s4); border-radius: .5rem; overflow-wrap: anywhere; user-select: all; }
      """

    /// Surfaces that hold one thing each.
    static let cards = """
      .card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--s5);
        box-shadow: var(--shadow); }
      .card > * + * { margin-top: var(--s3); }
      .card.stack > * + * { margin-top: var(--s5); }
      .grid { display: grid; gap: var(--s4); list-style: none; }
      .list { display: grid; gap: var(--s4); list-style: none; }
      .list .card { height: 100%; }
      @media (min-width: 62rem) { .list { grid-template-columns: 1fr 1fr; } }
      @media (min-width: 44rem) { .grid { grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); } }
      .card h3 a { color: var(--ink); text-decoration: none; }
      .card h3 a:hover { color: var(--accent); text-decoration: underline; }
      .facts { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s4); list-style: none; color: var(--muted);
        font-size: var(--small); }
      .reasons { list-style: none; }
      .reasons li { padding-left: 1.5rem; position: relative; }
      .reasons li + li { margin-top: var(--s1); }
      .reasons li::before { content: ""; position: absolute; left: .125rem; top: .45em; width: .75rem; height: .4rem;
        border: solid var(--accent); border-width: 0 0 2.5px 2.5px; transform: rotate(-45deg); }
      .reasons .caution { color: var(--muted); }
      .reasons .caution::before { left: .25rem; top: .55em; width: .375rem; height: .375rem; border: 0; border-radius: 50%;
        background: var(--edge); transform: none; }
      .tag { display: inline-block; padding: .125rem var(--s3); border-radius: 999px; background: var(--sunken);
        font-size: var(--small); font-weight: 600; color: var(--ink); }
      .tag.good { background: var(--tint); color: var(--accent); }
      .tag.warn { background: var(--warn-tint); color: var(--warn); }
      .tag.bad { background: var(--bad-tint); color: var(--bad); }
      .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: var(--s4); }
      .figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
      .figures dt { font-size: var(--small); color: var(--muted); }
      .figures dd { font-size: 1.75rem; font-weight: 700; letter-spacing: -.02em; line-height: 1.2;
        font-variant-numeric: tabular-nums; }
      """

    /// How far a promise has come.
    static let progress = """
      .meter { width: 100%; height: .75rem; border: 0; border-radius: 999px; background: var(--sunken); appearance: none;
        overflow: hidden; }
      .meter::-webkit-progress-bar { background: var(--sunken); }
      .meter::-webkit-progress-value { background: var(--accent); border-radius: 999px; }
      .meter::-moz-progress-bar { background: var(--accent); }
      """

    /// Tables that scroll on their own when a telephone is too narrow.
    static let tables = """
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: var(--small); }
      caption { text-align: left; color: var(--muted); padding-bottom: var(--s2); }
      th, td { text-align: left; padding: var(--s2) var(--s3); border-bottom: 1px solid var(--line); vertical-align: top; }
      thead th { color: var(--muted); font-weight: 600; white-space: nowrap; }
      .number { text-align: right; white-space: nowrap; }
      td .choices { flex-wrap: nowrap; }
      """

    /// Drawings take the colors of the page in place of their own.
    static let charts = """
      .chart svg { width: 100%; height: auto; max-width: 30rem; }
      .chart > * + * { margin-top: var(--s3); }
      .chart [fill="#ffffff"] { fill: none; }
      .chart [fill="#1b1f24"] { fill: var(--ink); } .chart [stroke="#1b1f24"] { stroke: var(--ink); }
      .chart [fill="#57606a"] { fill: var(--muted); } .chart [stroke="#57606a"] { stroke: var(--edge); }
      .chart [stroke="#d8dee4"] { stroke: var(--line); }
      .chart rect[fill="#1d6fa3"] { fill: var(--bar); } .chart rect[fill="#a9cbe0"] { fill: var(--bar-soft); }
      .chart [fill="#dbe9f2"] { fill: var(--band-1); } .chart polygon[fill="#a9cbe0"] { fill: var(--band-2); }
      .chart [fill="#6fa8cc"] { fill: var(--band-3); } .chart [stroke="#14507a"] { stroke: var(--accent-strong); }
      .chart [fill="#b3261e"] { fill: var(--bad); } .chart [stroke="#b3261e"] { stroke: var(--bad); }
      """

    /// What opens and closes, and the tree of the map.
    static let tree = """
      summary { cursor: pointer; padding-block: var(--s2); min-height: 2.5rem; }
      summary:hover { color: var(--accent); }
      .more > summary { font-size: var(--small); color: var(--accent); font-weight: 600; }
      .branch { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius);
        padding: var(--s2) var(--s5); }
      .branch + .branch { margin-top: var(--s3); }
      .branch > summary { font-weight: 600; font-size: var(--h3); }
      .branch > summary .muted { font-weight: 400; }
      .modes { list-style: none; padding-bottom: var(--s4); }
      .modes > li { border-top: 1px solid var(--line); padding-block: var(--s4); }
      .modes .modes { padding: var(--s3) 0 0 var(--s4); }
      .modes li > * + * { margin-top: var(--s1); }
      """
  }
#endif
