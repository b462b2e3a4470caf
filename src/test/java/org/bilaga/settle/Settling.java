package org.bilaga.settle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Facts;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.settle.form.FormFile;

/** An agreement and facts for a test, settled in this process. */
final class Settling {
  /** Three regions, their association, two areas, terms and a condition. */
  static final String AGREEMENT =
      """
      party kammarkollegiet "Kammarkollegiet"
      party skr "Sveriges Kommuner och Regioner" org "222000-0315" also known as "SKR"
      group regioner "Regionerna" {
        | id | name |
        | a  | Region A |
        | b  | Region B |
        | c  | Region C |
      }
      data folk by regioner {
        | id | antal |
        | a | 1 |
        | b | 2 |
        | c | 3 |
      }
      agreement gnv "Nära vård" {
        case "S2020/00013"
        period 2020
        key folkmängd = share of folk.antal
        area vård {
          grant ett 600 kr to regioner by folkmängd
          grant två  60 kr to regioner by folkmängd
        }
        grant stöd 40 kr to skr
        payment to regioner, skr {
          once on requisition to kammarkollegiet by 2020-12-01, otherwise the right lapses
          unused repaid to kammarkollegiet by 2021-03-31
          accounts to kammarkollegiet by 2021-03-31, otherwise may be reclaimed
        }
        condition rapport "Delrapporten" for vård.två {
          regioner submit "Delrapport" to skr by 2020-09-30
          otherwise withheld
        }
      }
      """;

  private final Path folder;
  private final Findings findings = new Findings();
  private final FactContext context;
  private final FactLog log = new FactLog();
  private final Ledgers evaluator = new Ledgers(findings);
  private final FactSources sources;

  /** The only agreement of a text, or the one named in it. */
  Settling(Path temporary, String text, String name) {
    try {
      folder = temporary.toRealPath();
      Files.writeString(folder.resolve("avtal.agreement"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var modules = new Modules(new Workspace(folder, folder), findings);
    Module module = modules.load(folder.resolve("avtal.agreement")).orElseThrow();
    Agreement agreement =
        module.agreements().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    context = new FactContext(evaluator.ledger(agreement), Set.of("annat-2019"));
    sources = new FactSources(context, findings);
    log.add(sources.declared(List.of(module)));
    for (Facts form : sources.forms(List.of(module))) {
      log.add(new FormFile(context, log, new MeasuredByData(evaluator), findings).read(form));
    }
  }

  static Settling standard(Path temporary) {
    return new Settling(temporary, AGREEMENT, "gnv");
  }

  /** Rows under the usual header. */
  Settling facts(String... rows) {
    return file("recipient;event;subject;date;amount (kr)\n" + String.join("\n", rows) + "\n");
  }

  Settling file(String csv) {
    log.add(sources.file(csv.getBytes(UTF_8), "utfall.csv"));
    return this;
  }

  Settling form(String csv) {
    return form(csv.getBytes(UTF_8), "blankett.csv");
  }

  Settling form(byte[] bytes, String name) {
    var measured = new MeasuredByData(evaluator);
    log.add(new FormFile(context, log, measured, findings).read(bytes, name));
    return this;
  }

  Settling file(byte[] bytes, String name) {
    log.add(sources.file(bytes, name));
    return this;
  }

  Settlement on(String day) {
    return new Settler(context, log, new MeasuredByData(evaluator), findings)
        .settle(LocalDate.parse(day), false);
  }

  FactContext context() {
    return context;
  }

  FactLog log() {
    return log;
  }

  List<String> kinds() {
    return findings.sorted().stream().map(finding -> finding.kind().name()).toList();
  }

  List<Finding> findings() {
    return findings.sorted();
  }

  /** The position of a recipient in all. */
  static Position of(Settlement settlement, String id) {
    return settlement.byRecipient().stream()
        .filter(it -> it.recipient().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
