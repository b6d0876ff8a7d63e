"""The journeys of people through the pages, in a real browser: in both languages, with and without scripts, and by keyboard."""

import datetime
import os
import unittest

from selenium.webdriver.common.keys import Keys

from browser import Browser
from service import Service

LANGUAGES = ["fr", "en"]


class Journeys(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = cls.enterClassContext(Service(os.environ["ONPROMET"]))
        cls.windows = {}

    def browser(self, language, scripts=True):
        """A window of somebody who was never here."""
        if (language, scripts) not in self.windows:
            window = Browser(self.service.address, language, scripts)
            self.windows[language, scripts] = self.enterClassContext(window)
        window = self.windows[language, scripts]
        window.open("/sign-in")
        window.forget()
        return window

    def sound(self, browser, language):
        """A page in its language, without barriers, no wider than its window, on a desk and on a telephone."""
        self.assertEqual(browser.one("html").get_attribute("lang"), language)
        self.assertEqual(len(browser.all("h1")), 1, browser.path)
        for width in (1200, 390):
            browser.resize(width, 850)
            # What looks for barriers is a script itself.
            if browser.scripts:
                self.assertEqual(browser.violations(), "", f"{browser.path} at {width}")
            self.assertLessEqual(browser.overflow(), 0, f"{browser.path} at {width}")
        browser.resize(1200, 900)

    def join(self, browser):
        browser.open("/join?next=/me")
        browser.follow("main form button")
        key = browser.text(".key")
        browser.follow("main a.button")
        return key

    def test_guided_choice_to_a_kept_promise(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                browser = self.browser(language)
                browser.open("/")
                self.sound(browser, language)
                browser.click("input[name=give][value=hands]")
                browser.click("input[name=time][value=day]")
                browser.click("input[name=place][value=there]")
                browser.follow("main form button")
                self.assertIn("give=hands", browser.path)
                self.assertTrue(browser.all("ol.list .card"))
                self.assertTrue(browser.all("ol.list .reasons li"))
                self.sound(browser, language)

                browser.follow("ol.list .card a")
                action = browser.path
                self.sound(browser, language)
                browser.follow("aside a.button")
                self.assertTrue(browser.path.startswith("/join"))
                self.sound(browser, language)
                browser.follow("main form button")
                self.sound(browser, language)
                browser.follow("main a.button")
                self.assertEqual(browser.path, action)
                self.sound(browser, language)

                browser.click("input[name=condition][value=at_least]")
                browser.follow("aside form button")
                self.assertTrue(browser.all("#others[aria-invalid=true]"))
                self.sound(browser, language)
                browser.click("input[name=condition][value=at_least]")
                browser.fill("others", "4")
                browser.follow("aside form button")
                self.assertIn("done=", browser.path)
                self.assertIn("4", browser.text("aside"))
                self.sound(browser, language)

                browser.follow("aside a.button")
                self.assertEqual(browser.path, "/me")
                self.assertEqual(len(browser.all("#ahead + .grid .card")), 1)
                self.sound(browser, language)
                browser.follow("form[action$=cancel] button")
                self.assertEqual(len(browser.all("#ahead + .grid .card")), 0)

    def test_starting_a_promise_and_following_it(self):
        closes = (datetime.date.today() + datetime.timedelta(days=20)).isoformat()
        for language in LANGUAGES:
            with self.subTest(language=language):
                browser = self.browser(language)
                browser.open("/promise")
                self.sound(browser, language)
                self.join(browser)
                browser.open("/promise")
                self.sound(browser, language)
                browser.fill("title", "<b>Nettoyer</b> la plage & la dune")
                browser.fill("needed", "3")
                browser.fill("closes", "2020-01-01")
                browser.follow("main form button")
                self.assertTrue(browser.all("#closes[aria-invalid=true]"))
                self.sound(browser, language)
                browser.fill("closes", closes)
                browser.follow("main form button")
                self.assertTrue(browser.path.startswith("/actions/"))
                self.assertEqual(browser.text("h1"), "<b>Nettoyer</b> la plage & la dune")
                self.assertEqual(browser.one("progress").get_attribute("value"), "1")
                self.sound(browser, language)
                promise = browser.path.split("?")[0]

                friend = self.browser(language, scripts=False)
                self.join(friend)
                friend.open(promise)
                friend.fill("places", "2")
                friend.follow("aside form button")
                browser.open(promise)
                self.assertEqual(browser.one("progress").get_attribute("value"), "3")
                self.assertTrue(browser.all(".hero .tag.good"))

    def test_an_organizer_sees_what_comes_and_notes_who_came(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                browser = self.browser(language)
                browser.sign_in(self.service.key("organizer", "rives-propres"))
                self.assertEqual(browser.path, "/organizer")
                self.assertTrue(browser.all("#watched + .grid .card"))
                self.sound(browser, language)
                browser.follow("#watched + .grid .card a")
                self.assertEqual(len(browser.all("figure.chart svg[role=img] title")) >= 2, True)
                for details in browser.all("figure details summary"):
                    browser.driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", details)
                    details.click()
                self.assertTrue(browser.all("figure tbody td"))
                self.sound(browser, language)
                browser.open("/organizer/actions/river-march")
                self.sound(browser, language)
                people = browser.all("fieldset")
                self.assertTrue(people)
                states = browser.all("fieldset:first-of-type input")
                self.assertEqual(len(states), 3)
                browser.click("fieldset:first-of-type input[value=noShow]")
                browser.follow("main form button")
                self.assertIn("done=listed", browser.path)
                self.assertTrue(browser.one("fieldset:first-of-type input[value=noShow]").is_selected())
                browser.click("fieldset:first-of-type input[value=unknown]")
                browser.follow("main form button")
                self.assertTrue(browser.one("fieldset:first-of-type input[value=unknown]").is_selected())
                browser.open("/organizer/actions/food-march")
                self.assertIn("404", browser.text(".eyebrow"))

    def test_a_company_sees_numbers_and_no_person(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                browser = self.browser(language)
                browser.sign_in(self.service.key("company", "lumen"))
                self.assertEqual(browser.path, "/company")
                for person in ("paul", "ines", "theo"):
                    self.assertNotIn(person, browser.text().lower().split())
                self.sound(browser, language)

    def test_a_company_of_enough_people_sees_its_teams(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                browser = self.browser(language)
                browser.sign_in(self.service.key("company", "moulin"))
                figures = [figure.text for figure in browser.all("dl.figures dd")]
                self.assertEqual(figures, ["24", "12"])
                counts = [count.text for count in browser.all("#departments ~ .scroll tbody td")]
                self.assertEqual(counts, ["12", "6", "12", "6"])
                self.assertEqual(len(browser.all("#causes ~ .reasons li")), 2)
                self.assertTrue(browser.all("#teams ~ .reasons li"))
                self.assertNotIn("employee-", browser.text())
                self.sound(browser, language)

    def test_the_map_opens_without_scripts(self):
        for language in LANGUAGES:
            for scripts in (True, False):
                with self.subTest(language=language, scripts=scripts):
                    browser = self.browser(language, scripts=scripts)
                    browser.open("/map")
                    self.assertEqual(len(browser.all("details.branch")), 20)
                    browser.click("details.branch:nth-of-type(2) summary")
                    self.assertTrue(browser.one("details.branch:nth-of-type(2) .modes li").is_displayed())
                    self.sound(browser, language)

    def test_the_language_is_chosen_and_remembered(self):
        browser = self.browser("en", scripts=False)
        browser.open("/map")
        browser.follow(".tongues a[hreflang=fr]")
        self.assertEqual(browser.one("html").get_attribute("lang"), "fr")
        browser.open("/sign-in")
        self.assertEqual(browser.one("html").get_attribute("lang"), "fr")
        self.sound(browser, "fr")

    def test_all_by_keyboard(self):
        for scripts in (True, False):
            with self.subTest(scripts=scripts):
                browser = self.browser("fr", scripts=scripts)
                browser.open("/")
                browser.tab_to(".skip").send_keys(Keys.ENTER)
                browser.tab_to("input[name=give]").send_keys(Keys.SPACE)
                browser.press(browser.tab_to("main form button"))
                self.assertIn("give=", browser.path)
                browser.open("/join?next=/promise")
                browser.press(browser.tab_to("main form button"))
                browser.press(browser.tab_to("main a.button"))
                self.assertEqual(browser.path, "/promise")
                browser.tab_to("#title").send_keys("une soirée sans écran")
                browser.tab_to("#closes").send_keys("12122099")
                browser.press(browser.tab_to("main form button"))
                self.assertTrue(browser.path.startswith("/actions/"), browser.text())

    def test_taking_data_along_and_leaving(self):
        browser = self.browser("en")
        key = self.join(browser)
        browser.click(".choices input[name=contactable][value=no]")
        browser.follow("form[action='/me'] button")
        self.assertTrue(browser.one("input[name=contactable][value=no]").is_selected())
        self.sound(browser, "en")
        browser.click(".more summary")
        browser.click("input[name=sure]")
        browser.follow("form[action='/me/erase'] button")
        self.assertEqual(browser.path, "/?done=erased")
        browser.sign_in(key)
        self.assertTrue(browser.all("#key[aria-invalid=true]"))
        self.sound(browser, "en")

    def test_dark_is_as_legible(self):
        browser = self.browser("fr")
        browser.prefer("dark")
        for path in ("/", "/?give=hands", "/map?open=nature", "/join", "/sign-in", "/promise"):
            browser.open(path)
            self.assertEqual(browser.violations(), "", path)


if __name__ == "__main__":
    unittest.main(verbosity=2)
