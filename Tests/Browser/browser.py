"""A real Chromium, and what every page must keep to."""

import importlib.util
import json
import pathlib
import time

from selenium import webdriver
from selenium.common.exceptions import ElementClickInterceptedException, WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

AXE = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).with_name("axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


class Browser:
    """One window, wide as a desk or narrow as a telephone."""

    def __init__(self, address, language, scripts=True, width=1200, height=900):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]:
            options.add_argument(argument)
        preferences = {"intl.accept_languages": language}
        if not scripts:
            preferences["profile.managed_default_content_settings.javascript"] = 2
        options.add_experimental_option("prefs", preferences)
        service = webdriver.ChromeService("/usr/bin/chromedriver")
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_page_load_timeout(20)
        self.address = address
        self.scripts = scripts
        self.resize(width, height)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def resize(self, width, height):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def prefer(self, scheme):
        feature = {"name": "prefers-color-scheme", "value": scheme}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})

    def open(self, path):
        self.driver.get(self.address + path)

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.address)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector="main"):
        return self.one(selector).text

    def click(self, selector):
        """Clicks as a person would, on what is in sight."""
        element = self.one(selector)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        try:
            element.click()
        except ElementClickInterceptedException:
            # The window was resized a moment ago, and things still move.
            time.sleep(0.5)
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
            element.click()

    def follow(self, selector):
        """Clicks on what leads to another page, and waits until it is there."""
        self.leaving(lambda: self.click(selector))

    def press(self, element, key=Keys.ENTER):
        """Presses a key that leads to another page."""
        self.leaving(lambda: element.send_keys(key))

    def leaving(self, act):
        old = self.one("html")
        act()
        WebDriverWait(self.driver, 20).until(lambda _: self.gone(old))
        WebDriverWait(self.driver, 20).until(lambda driver: driver.find_elements(By.CSS_SELECTOR, "footer"))

    @staticmethod
    def gone(element):
        try:
            element.is_enabled()
        except WebDriverException:
            return True
        return False

    def forget(self):
        """Begins anew, as somebody who was never here."""
        self.driver.delete_all_cookies()
        self.resize(1200, 900)
        self.prefer("light")

    def fill(self, name, value):
        field = self.one(f"[name='{name}']")
        if field.get_attribute("type") == "date":
            self.driver.execute_script("arguments[0].value = arguments[1]", field, value)
        else:
            field.clear()
            field.send_keys(value)

    def tab_to(self, selector, most=80):
        """Reaches an element with the tabulator alone, and sees that each stop shows where one is."""
        wanted = self.one(selector)
        for _ in range(most):
            self.driver.switch_to.active_element.send_keys(Keys.TAB)
            here = self.driver.switch_to.active_element
            shown = self.driver.execute_script(
                "const e = arguments[0], c = e.closest('.choice') || e;"
                "return [e, c].some(x => getComputedStyle(x).outlineStyle !== 'none')", here)
            assert shown, f"no focus is shown on {here.get_attribute('outerHTML')[:120]}"
            if here == wanted:
                return here
        raise AssertionError(f"{selector} cannot be reached with the keyboard")

    def sign_in(self, key):
        self.open("/sign-in")
        self.fill("key", key)
        self.follow("main form button")

    def violations(self):
        """What axe-core finds on the page, as text; nothing when all is well."""
        self.driver.execute_script(AXE)
        script = "const done = arguments[arguments.length - 1];" \
            f"axe.run({{runOnly: {json.dumps(RULES)}}}).then(r => done(r.violations), e => done([{{id: String(e), nodes: []}}]))"
        found = self.driver.execute_async_script(script)
        return "\n".join(f"{each['id']}: {[node['html'][:160] for node in each['nodes']]}" for each in found)

    def overflow(self):
        """By how many pixels the page is wider than the window."""
        return self.driver.execute_script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth")

    def screenshot(self, file, whole=False):
        if whole:
            height = self.driver.execute_script("return document.documentElement.scrollHeight")
            width = self.driver.execute_script("return window.innerWidth")
            self.resize(width, height)
        self.driver.save_screenshot(str(file))
