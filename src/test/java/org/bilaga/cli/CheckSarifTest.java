package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --format sarif} promises to code hosts and editors. */
class CheckSarifTest {
  /** As published by the committee, unchanged. */
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
          .getSchema(Asked.resource("sarif-schema-2.1.0.json"));

  @Test
  void everyExampleIsValidInBothLanguages() {
    for (String language : List.of("sv", "en")) {
      String all = sarif("specs", "-l", language);
      assertThat(SCHEMA.validate(all, InputFormat.JSON)).isEmpty();
      assertThat(results(all)).hasSizeGreaterThan(100);
    }
  }

  @Test
  void theSchemaIsOneThatRefuses() {
    String sarif = sarif("specs/findings/claim-differs").replace("\"ruleIndex\": 0", "\"x\": 0");
    assertThat(SCHEMA.validate(sarif, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theFormIsThatOfTheGoldenFile() {
    String sarif = sarif("specs/findings/appendix-cell-differs", "-l", "en");
    JsonObject run = run(sarif);
    JsonObject rule = array(object(run, "tool", "driver"), "rules").get(0);
    assertThat(rule.get("id").getAsString()).isEqualTo("appendix-cell-differs");
    assertThat(object(rule, "shortDescription").get("text").getAsString())
        .isEqualTo("A published cell is not what the agreement gives.");
    assertThat(object(rule, "help").get("markdown").getAsString()).contains("## How to correct it");
    JsonObject result = results(sarif).get(0);
    assertThat(object(result, "message").get("text").getAsString())
        .isEqualTo("Halland's cell in \"Belopp\" is 1 kr too high.");
    JsonObject place = object(array(result, "locations").get(0), "physicalLocation");
    assertThat(object(place, "artifactLocation").get("uri").getAsString())
        .isEqualTo("specs/findings/appendix-cell-differs/bilaga-1.csv");
    assertThat(object(place, "region"))
        .hasToString("{\"startLine\":3,\"startColumn\":9,\"endLine\":3,\"endColumn\":19}");
    assertThat(array(result, "relatedLocations")).hasSize(1);
    JsonObject change = array(array(result, "fixes").get(0), "artifactChanges").get(0);
    JsonObject replacement = array(change, "replacements").get(0);
    assertThat(object(replacement, "insertedContent").get("text").getAsString())
        .isEqualTo("18 830 323");
    assertThat(result.has("suppressions")).isFalse();
  }

  @Test
  void whatIsDisputedIsSuppressedWithItsReasonAndNotFixed() {
    List<JsonObject> results = results(sarif("specs/agreements"));
    assertThat(results).isNotEmpty();
    for (JsonObject result : results) {
      JsonObject suppression = array(result, "suppressions").get(0);
      assertThat(suppression.get("kind").getAsString()).isEqualTo("inSource");
      assertThat(suppression.get("justification").getAsString()).isNotBlank();
      assertThat(result.has("fixes")).isFalse();
    }
  }

  @Test
  void aPathIsAUri(@TempDir Path folder) {
    Asked.write(folder, "å b%.agreement", "agreement a {");
    String uri =
        object(
                array(results(sarif(folder.toString())).get(0), "locations").get(0),
                "physicalLocation",
                "artifactLocation")
            .get("uri")
            .getAsString();
    assertThat(uri).startsWith("file:///").endsWith("/%C3%A5%20b%25.agreement");
  }

  @Test
  void aFileThatIsNotThereHasNoRegion() {
    String sarif = sarif("specs/nowhere.agreement");
    assertThat(SCHEMA.validate(sarif, InputFormat.JSON)).isEmpty();
    assertThat(results(sarif).get(0).toString()).doesNotContain("region");
  }

  private static String sarif(String... arguments) {
    List<String> all = new ArrayList<>(List.of("check", "--format", "sarif"));
    all.addAll(List.of(arguments));
    return Asked.run(all.toArray(new String[0])).out();
  }

  private static JsonObject run(String sarif) {
    return array(JsonParser.parseString(sarif).getAsJsonObject(), "runs").get(0);
  }

  private static List<JsonObject> results(String sarif) {
    return array(run(sarif), "results");
  }

  private static JsonObject object(JsonObject in, String... names) {
    JsonObject at = in;
    for (String name : names) {
      at = at.getAsJsonObject(name);
    }
    return at;
  }

  private static List<JsonObject> array(JsonObject in, String name) {
    List<JsonObject> all = new ArrayList<>();
    for (JsonElement element : in.getAsJsonArray(name)) {
      all.add(element.getAsJsonObject());
    }
    return all;
  }
}
