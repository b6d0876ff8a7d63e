#if Server
  extension PageTemplate {
    /// What surrounds every page.
    static let layoutSource = """
      <!DOCTYPE html>
      <html lang="{{language}}">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="same-origin">
      <title>{{title}} – On Promet</title>
      <link rel="stylesheet" href="{{stylesheet}}">
      <link rel="icon" href="/icon.svg" type="image/svg+xml">
      </head>
      <body>
      <a class="skip" href="#main">{{t.frame.skip}}</a>
      <header class="top"><div class="wrap">
      <a class="brand" href="/"><svg viewBox="0 0 26 26" aria-hidden="true"><circle cx="13" cy="13" r="13"/><path d="M7 13.5l4.2 4L19 9"/></svg>On Promet</a>
      <nav class="pages" aria-label="{{t.frame.navigation}}"><ul>
      {{#navigation}}
      <li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}</a></li>
      {{/navigation}}
      </ul></nav>
      <nav class="tongues" aria-label="{{t.frame.languages}}"><ul>
      {{#languages}}
      <li><a href="{{href}}" lang="{{code}}" hreflang="{{code}}"{{#isCurrent}} aria-current="true"{{/isCurrent}}>{{label}}</a></li>
      {{/languages}}
      </ul></nav>
      </div></header>
      <main id="main" class="wrap" tabindex="-1">
      {{>notice}}
      {{$main}}{{/main}}
      </main>
      <footer class="foot"><div class="wrap row">
      <p>{{t.frame.footer}}</p>
      {{#isSignedIn}}
      <form method="post" action="/sign-out">{{>token}}<button class="button quiet slim">{{t.frame.signOut}}</button></form>
      {{/isSignedIn}}
      </div></footer>
      </body>
      </html>

      """

    /// What proves that a form is one of ours.
    static let tokenSource = """
      <input type="hidden" name="csrf" value="{{csrf}}">
      """

    /// What the last request led to.
    static let noticeSource = """
      {{#notice}}
      <p class="notice{{#isProblem}} problem{{/isProblem}}" role="status">{{text}}</p>
      {{/notice}}

      """
  }
#endif
