package org.bilaga.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the studio in a real browser, as a person uses it. */
class StudioPageTest {
  static final String TEXT =
      """
      party staten "Staten"
      party skr "Sveriges Kommuner och Regioner"
      group kommuner "Kommunerna" {
          | id   | name |
          | ale  | Ale  |
          | bjuv | Bjuv |
      }
      agreement small "Small" {
          between staten and skr
          period 2020
          total 100 kr
          grant stöd "Stöd" 100 kr to kommuner equally
      }
      """;
  private static final String REPORT = "document.querySelector('iframe').contentDocument.body";

  @TempDir Path folder;
  @TempDir Path profile;
  private Studio studio;
  private Chromium browser;
  private final List<Throwable> faults = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    if (System.getenv("CI") == null) {
      assumeTrue(Chromium.isThere(), "no Chromium on this machine");
    }
    assertThat(Chromium.isThere()).as("CI installs chromium").isTrue();
    Files.createFile(folder.resolve(".bilaga"));
    Files.writeString(file(), TEXT);
    studio = Studio.open(new Studio.Guest(folder, Language.ENGLISH, 0, false, faults::add));
    browser = Chromium.start(profile, 1500, 900);
    browser.open(studio.address());
    browser.await("document.querySelector('.cm-content').textContent.includes('agreement')");
    browser.await(REPORT + ".textContent.includes('Ale')");
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    if (studio != null) {
      studio.close();
    }
    assertThat(faults).isEmpty();
  }

  private Path file() {
    return folder.resolve("small.agreement");
  }

  /** Selects a stretch of the text, as a search with Ctrl-F does. */
  private void type(String instead, String of) {
    browser.run("document.querySelector('.cm-content').focus()");
    browser.press("f", "KeyF", 70, 2);
    browser.await("document.activeElement.name === 'search'");
    browser.type(of);
    // The search takes what is typed when a key is let go.
    browser.press("End", "End", 35, 0);
    browser.press("Enter", "Enter", 13, 0);
    browser.press("Escape", "Escape", 27, 0);
    browser.await("document.activeElement === document.querySelector('.cm-content')");
    browser.type(instead);
  }

  private void save() {
    browser.press("s", "KeyS", 83, 2);
  }

  @Test
  void aMistakeIsToldAsOneTypesAndGoneWhenItIsMended() throws Exception {
    type("kommunr", "kommuner equally");
    browser.await("document.querySelector('.cm-lintRange-error')");
    assertThat(Files.readString(file())).isEqualTo(TEXT);
    assertThat(browser.text("document.getElementById('tab-findings').textContent")).contains("(");
    browser.press("z", "KeyZ", 90, 2);
    browser.await("!document.querySelector('.cm-lintRange-error')");
  }

  @Test
  void thePageFollowsTheTextWhichIsSavedWhenAsked() throws Exception {
    type("Kommunala", "Kommunerna");
    browser.await(REPORT + ".textContent.includes('Kommunala')");
    browser.await("document.querySelector('.state').classList.contains('unsaved')");
    assertThat(Files.readString(file())).isEqualTo(TEXT);
    save();
    browser.await("!document.querySelector('.state').classList.contains('unsaved')");
    assertThat(Files.readString(file())).isEqualTo(TEXT.replace("Kommunerna", "Kommunala"));
  }

  @Test
  void whatIsNotSavedIsOfferedAgainAndWhatAnotherSavedIsNotLost() throws Exception {
    type("300 kr", "100 kr");
    browser.await("Object.keys(localStorage).some(it => it.startsWith('bilaga-kept'))");
    browser.run("onbeforeunload = null");
    Files.writeString(file(), TEXT.replace("Small", "Theirs"));
    save();
    browser.await("document.querySelectorAll('.notice button').length > 2");
    browser.run("document.querySelectorAll('.notice button')[1].click()");
    browser.await("document.querySelector('.cm-content').textContent.includes('Theirs')");
    browser.run("document.querySelector('.cm-content').focus()");
    browser.press("z", "KeyZ", 90, 2);
    browser.await("document.querySelector('.cm-content').textContent.includes('300 kr')");
    assertThat(Files.readString(file())).contains("Theirs");
  }

  @Test
  void anotherAmountIsTriedWithoutBeingWritten() throws Exception {
    browser.run("document.getElementById('tab-whatIf').click()");
    browser.await("document.querySelector('.figures input[type=text]')");
    browser.run(
        "(() => { const it = document.querySelector('.figures input[type=text]');"
            + " it.value = '140 kr'; it.dispatchEvent(new Event('input')); })()");
    browser.await(REPORT + ".textContent.includes('70')");
    assertThat(browser.text("document.querySelector('.cm-content').textContent"))
        .contains("\"Stöd\" 100 kr");
    assertThat(Files.readString(file())).isEqualTo(TEXT);
  }

  private static final String NAMES =
      "[...document.querySelectorAll('.files button')].map(it => it.dataset.file).join()";

  private void press(String label) {
    browser.run(
        "[...document.querySelectorAll('.filing button, .notice button')]"
            + ".find(it => it.textContent === '%s').click()".formatted(label));
  }

  private void name(String as) {
    browser.await("document.activeElement === document.querySelector('dialog input')");
    browser.run("document.querySelector('dialog input').select()");
    browser.type(as);
    browser.press("Enter", "Enter", 13, 0);
    browser.await("!document.querySelector('dialog')");
  }

  @Test
  void aFileIsMadeGetsAnotherNameIsDeletedAndBroughtBack() throws Exception {
    press("New");
    name("Skola 2026");
    browser.await(NAMES + " === 'Skola 2026.agreement,small.agreement'");
    Path made = folder.resolve("Skola 2026.agreement");
    assertThat(Files.readString(made)).isEqualTo("agreement skola-2026 \"Skola 2026\" {\n}\n");
    browser.await("document.activeElement === document.querySelector('.cm-content')");
    press("Rename");
    name("skola.agreement");
    browser.await(NAMES + " === 'skola.agreement,small.agreement'");
    assertThat(made).doesNotExist();
    browser.await("document.querySelector('.notice').textContent.includes('is now called')");
    press("Delete");
    browser.await(NAMES + " === 'small.agreement'");
    assertThat(folder.resolve("skola.agreement")).doesNotExist();
    press("Bring it back");
    browser.await(NAMES + " === 'skola.agreement,small.agreement'");
    assertThat(Files.readString(folder.resolve("skola.agreement"))).contains("skola-2026");
    browser.await("document.querySelector('.name').textContent === 'skola.agreement'");
  }

  @Test
  void aTableIsInTheListAndTheAgreementNamesItByItsNewName() throws Exception {
    Path naming = folder.resolve("data.agreement");
    String text = TEXT.substring(0, TEXT.indexOf("agreement small"));
    Files.writeString(naming, text + "data tal by kommuner from \"tal.csv\"\n");
    Files.writeString(folder.resolve("tal.csv"), "id;antal\nale;1\nbjuv;2\n");
    browser.await(NAMES + " === 'data.agreement,small.agreement,tal.csv'");
    browser.run("document.querySelector('.files button[data-file=\"tal.csv\"]').click()");
    browser.await("document.querySelector('.cm-content').textContent.includes('bjuv;2')");
    press("Rename");
    name("figures.csv");
    browser.await(NAMES + " === 'data.agreement,small.agreement,figures.csv'");
    assertThat(Files.readString(naming)).endsWith("from \"figures.csv\"\n");
    browser.await("document.querySelector('.notice').textContent.includes('is now called')");
  }

  @Test
  void nothingIsWrittenOverAndAnotherWindowNoticesWhatIsGone() throws Exception {
    press("New");
    name("small");
    browser.await("document.querySelector('.notice').textContent.includes('small.agreement')");
    assertThat(Files.readString(file())).isEqualTo(TEXT);
    browser.run("document.querySelector('.notice .close').click()");
    Files.move(file(), folder.resolve("other.agreement"));
    browser.await(NAMES + " === 'other.agreement'");
    browser.await("document.querySelector('.notice').textContent.includes('has been deleted')");
    press("Save it again");
    browser.await(NAMES + " === 'other.agreement,small.agreement'");
    assertThat(Files.readString(file())).isEqualTo(TEXT);
  }
}
