package dev.stridekeep.web.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.backend.Backend;
import dev.stridekeep.backend.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;

/// The page in a browser, on both backends and the embedded database.
@Timeout(120)
class DashboardPageIT {
  /// Half past midnight of the next day in Berlin.
  private static final Instant LATE = Instant.parse("2026-06-10T22:30:00Z");

  private WebDriver browser;
  private Backend mobile;
  private Backend web;
  private RunnersPhone phone;

  @BeforeEach
  void start(@TempDir Path data, @TempDir Path profile) {
    browser = Chromium.start(profile);
    var settings =
        Settings.of(
            Map.of(
                "STRIDEKEEP_DATA", data.toString(),
                "STRIDEKEEP_MOBILE_PORT", "0",
                "STRIDEKEEP_WEB_PORT", "0"));
    mobile = Backend.startMobile(settings);
    web = Backend.startWeb(settings, List.of(new DashboardPage()));
    phone = new RunnersPhone(mobile.port());
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (phone != null) {
      phone.close();
      web.close();
      mobile.close();
    }
  }

  @Test
  void a_runner_signs_in_sees_runs_and_signs_out() {
    phone.signUp("Zoë <img src=x onerror=alert(1)> & Co", "Europe/Berlin", "metric");
    phone.run(LATE.minus(Duration.ofDays(7)), 5_000, 1_500, -1);
    phone.run(LATE, 10_000, 3_000, 3);
    phone.start(LATE.plus(Duration.ofDays(1)));

    open();
    signIn("not my password");
    find("//*[@role='alert']//*[contains(., 'the password is wrong')]");
    signIn(RunnersPhone.PASSWORD);

    find("//*[@id='display-name'][.='Zoë <img src=x onerror=alert(1)> & Co']");
    assertEquals(List.of(), browserElements(By.cssSelector("#display-name *")));
    assertTotal("Runs", "2");
    assertTotal("Distance", "15.00 km");
    assertTotal("Moving time", "1:15:00");
    assertTotal("Average pace", "5:00 /km");
    assertTotal("Energy", "–unknown");
    assertTotal("Longest run", "10.00 km");
    find("//*[@id='chart']//*[name()='desc'][starts-with(., '2 weeks, from Jun 1, 2026')]");
    assertEquals(
        List.of(
            "Fri, Jun 12, 2026 12:30 AM – – – – – Recording",
            "Thu, Jun 11, 2026 12:30 AM 10.00 km 50:00 5:00 /km – –"
                + " Waiting for points provisional",
            "Thu, Jun 4, 2026 12:30 AM 5.00 km 25:00 5:00 /km – – Complete"),
        browserElements(By.cssSelector("#run-lines tr")).stream()
            .map(line -> line.getText().replaceAll("\\s+(unknown)?\\s*", " "))
            .toList());

    find("//button[.='Sign out']").click();
    find("//h1[.='Sign in']");
    assertFalse(find("//*[@id='dashboard']").isDisplayed());
    open();
    assertTrue(find("//h1[.='Sign in']").isDisplayed());
    assertNoComplaint();
  }

  @Test
  void miles_are_shown_to_whom_they_are_told_and_the_page_fits_a_phone() {
    phone.signUp("Ann", "America/New_York", "imperial");
    phone.run(LATE, 16_093, 4_800, -1);
    browser.manage().window().setSize(new Dimension(500, 900));
    open();
    signIn(RunnersPhone.PASSWORD);
    assertTotal("Distance", "10.00 mi");
    assertTotal("Average pace", "8:00 /mi");
    find("//*[@id='run-lines']//time[.='Wed, Jun 10, 2026']");
    var overflow =
        ((JavascriptExecutor) browser)
            .executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0L, overflow);
    assertNoComplaint();
  }

  @Test
  void more_runs_than_a_page_holds_are_shown_on_demand() {
    phone.signUp("Ann", "Europe/Berlin", "metric");
    for (int day = 0; day < 53; day++) {
      phone.run(LATE.plus(Duration.ofDays(day)), 1_000, 300, -1);
    }
    open();
    signIn(RunnersPhone.PASSWORD);
    find("//*[@id='run-lines'][count(tr)=50]");
    find("//button[.='Show more runs']").click();
    find("//*[@id='run-lines'][count(tr)=53]");
    assertFalse(find("//*[@id='more']").isDisplayed());
  }

  @Test
  void a_server_that_cannot_be_reached_is_told_and_tried_again_on_demand() {
    phone.signUp("Ann", "Europe/Berlin", "metric");
    open();
    signIn(RunnersPhone.PASSWORD);
    find("//*[@id='dashboard'][not(@hidden)]");
    web.close();
    find("//button[.='Refresh']").click();
    find("//*[@role='alert'][not(@hidden)]//*[contains(., 'cannot be reached')]");
    assertTrue(find("//button[.='Try again']").isDisplayed());
    assertTrue(find("//h1[.='Your running']").isDisplayed(), "what was shown stays");
  }

  private void open() {
    browser.get("http://127.0.0.1:" + web.port() + "/");
  }

  private void signIn(String password) {
    find("//*[@id='signing-in'][not(@hidden)]");
    type("email", RunnersPhone.EMAIL);
    type("password", password);
    find("//form//button[.='Sign in']").click();
  }

  private void type(String id, String text) {
    var field = browser.findElement(By.id(id));
    field.clear();
    field.sendKeys(text);
  }

  private void assertTotal(String name, String value) {
    find("//*[@id='dashboard'][not(@hidden)]//dt[.='%s']/../dd[.='%s']".formatted(name, value));
  }

  /// Waits until it is there.
  private WebElement find(String xpath) {
    return browser.findElement(By.xpath(xpath));
  }

  private List<WebElement> browserElements(By by) {
    browser.manage().timeouts().implicitlyWait(Duration.ZERO);
    var found = browser.findElements(by);
    browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(20));
    return found;
  }

  /// The browser wrote of nothing but answers that told the page to sign in.
  private void assertNoComplaint() {
    var complaints =
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> !entry.getMessage().contains("status of 401"))
            .toList();
    assertEquals(List.of(), complaints);
  }
}
