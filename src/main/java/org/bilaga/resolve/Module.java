package org.bilaga.resolve;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Clause;
import org.bilaga.ast.DeclaredUnits;
import org.bilaga.ast.Name;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.TableFile;
import org.bilaga.ast.Text;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Finding;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One file with its names bound, and the files it uses; or one version of an agreement that a file
 * declares by what is changed in it, with what the names mean there.
 */
public final class Module {
  private final Path path;
  private final AgreementFile tree;
  private final List<Module> uses;
  private final Optional<Module> file;
  private final Optional<TableLoader> tables;
  private final Map<String, Referent> named;
  private final Map<Reference, Referent> meanings = new IdentityHashMap<>();
  private final Set<Data.Column> columns = new LinkedHashSet<>();
  private final Map<Name, Referent> names = new IdentityHashMap<>();
  private @Nullable Bindings bindings;
  private final Map<Object, Boolean> used = new IdentityHashMap<>();
  private final Set<String> broken;
  private final Map<Node, Boolean> distrusted = new IdentityHashMap<>(0);
  private final List<Agreement> agreements = new ArrayList<>();
  private final List<Group> groups;
  private final List<Data> data;
  private final List<Key> keys;
  private final List<Facts> facts;
  private List<Module> seen = List.of();
  private boolean whole = true;
  private boolean asked;
  private final Map<String, Finding> unknownNames = new HashMap<>(0);

  Module(Path path, AgreementFile tree, List<Module> uses, Optional<TableLoader> tables) {
    this.path = path;
    this.tree = tree;
    this.uses = uses;
    this.file = Optional.empty();
    this.tables = tables;
    this.named = new HashMap<>();
    this.broken = new HashSet<>();
    this.groups = new ArrayList<>();
    this.data = new ArrayList<>();
    this.keys = new ArrayList<>();
    this.facts = new ArrayList<>();
  }

  private Module(Module file, List<Module> seen) {
    this.path = file.path;
    this.tree = file.tree;
    this.uses = file.uses;
    this.file = Optional.of(file);
    this.tables = file.tables;
    this.named = file.named;
    this.broken = file.broken;
    this.groups = file.groups;
    this.data = file.data;
    this.keys = file.keys;
    this.facts = file.facts;
    this.seen = seen;
  }

  /**
   * The same file, to bind anew in it what one version of an agreement says.
   *
   * @param layers the files of all that is changed in the version: names in them mean what they
   *     mean there
   */
  Module version(List<Module> layers) {
    Set<Module> all = new LinkedHashSet<>(seen());
    for (Module layer : layers) {
      all.addAll(layer.seen());
    }
    return new Module(this, List.copyOf(all));
  }

  /** The file itself, where this is a version of an agreement. */
  public Module file() {
    return file.orElse(this);
  }

  /** What reads its tables; empty for a text that stands in no file. */
  Optional<TableLoader> tables() {
    return tables;
  }

  public Path path() {
    return path;
  }

  /** Where paths in it count from. */
  public Path folder() {
    return path.toAbsolutePath().normalize().resolveSibling("");
  }

  public AgreementFile tree() {
    return tree;
  }

  public List<Module> uses() {
    return uses;
  }

  public List<Agreement> agreements() {
    return Collections.unmodifiableList(agreements);
  }

  void add(Agreement one) {
    agreements.add(one);
  }

  public List<Group> groups() {
    return Collections.unmodifiableList(groups);
  }

  void add(Group one) {
    groups.add(one);
  }

  public List<Data> data() {
    return Collections.unmodifiableList(data);
  }

  void add(Data one) {
    data.add(one);
  }

  /** The keys declared outside agreements. */
  public List<Key> keys() {
    return Collections.unmodifiableList(keys);
  }

  void add(Key one) {
    keys.add(one);
  }

  public List<Facts> facts() {
    return Collections.unmodifiableList(facts);
  }

  void add(Facts one) {
    facts.add(one);
  }

  /** What a reference of this file stands for; empty where that was not to be found. */
  public Optional<Referent> meaning(Reference reference) {
    return Optional.ofNullable(meanings.get(reference));
  }

  /** All that is named here, once all of it is bound. */
  public Bindings bindings() {
    Bindings known = bindings;
    if (known == null) {
      known = new Bindings(tree, meanings, names, new TablePlaces(groups, data, agreements));
      bindings = known;
    }
    return known;
  }

  void bind(Reference reference, Referent referent) {
    meanings.put(reference, referent);
    if (reference.isPlainName()) {
      bind(reference.first(), referent);
    }
    // What a change says is bound in the version that it makes, and is said in the file.
    file.filter(it -> isOfChange(reference.span()))
        .ifPresent(it -> it.meanings.putIfAbsent(reference, referent));
  }

  /** Binds one name: that of a declaration, or one step of a path. */
  void bind(Name name, Referent referent) {
    names.put(name, referent);
    file.filter(it -> isOfChange(name.span()))
        .ifPresent(it -> it.names.putIfAbsent(name, referent));
  }

  /** A column of data is asked for. */
  void use(Data.Column column) {
    if (!column.pending().isEmpty()) {
      columns.add(column);
      file.ifPresent(it -> it.columns.add(column));
    }
  }

  /** The columns that are asked for here and of which something is to be told then. */
  public Set<Data.Column> columns() {
    return Collections.unmodifiableSet(columns);
  }

  void bindIfNew(Name name, Referent referent) {
    names.putIfAbsent(name, referent);
  }

  /** Whether a place is in the scenario or amendment that makes this version. */
  private boolean isOfChange(Span place) {
    for (Agreement agreement : agreements) {
      Span own = agreement.declared().span();
      if (place.file() == own.file() && own.start() <= place.start() && place.end() <= own.end()) {
        return true;
      }
    }
    return false;
  }

  Map<String, Referent> named() {
    return named;
  }

  /** What the file declares by name. */
  public Map<String, Referent> declared() {
    return Collections.unmodifiableMap(named);
  }

  /**
   * This file and those it uses, however far away, each once: first what the first of them uses in
   * turn, then the next.
   */
  public List<Module> seen() {
    if (seen.isEmpty()) {
      Set<Module> all = new LinkedHashSet<>();
      all.add(this);
      for (Module module : uses) {
        all.addAll(module.seen());
      }
      seen = List.copyOf(all);
    }
    return seen;
  }

  /** The files that its sentences read: tables and documents, whether they are there or not. */
  public List<Path> filesRead() {
    List<Text> named = new ArrayList<>();
    Walk.all(TableFile.class, tree).forEach(table -> named.add(table.file()));
    Walk.all(Clause.Document.class, tree).forEach(document -> named.add(document.file()));
    List<Path> files = new ArrayList<>(named.size());
    for (Text name : named) {
      try {
        files.add(folder().resolve(name.text()));
      } catch (InvalidPathException invalid) {
        // It is told where the sentence is read.
        continue;
      }
    }
    return files;
  }

  /** The units that are no money and that are declared in this file and those it uses. */
  public DeclaredUnits units() {
    DeclaredUnits all = DeclaredUnits.NONE;
    for (Module module : seen()) {
      all = all.and(DeclaredUnits.in(module.tree.declarations()));
    }
    return all;
  }

  /** The same of several files and those they use. */
  public static DeclaredUnits units(Iterable<Module> modules) {
    DeclaredUnits all = DeclaredUnits.NONE;
    for (Module module : modules) {
      all = all.and(module.units());
    }
    return all;
  }

  /** How many files stand below it, one using the next; 0 for one that uses none. */
  int height() {
    int height = 0;
    for (Module module : uses) {
      height = Math.max(height, module.height() + 1);
    }
    return height;
  }

  /** A name declared here or in a file that this one uses, however far away. */
  public Optional<Referent> lookUp(String name) {
    Referent own = named.get(name);
    if (own != null || uses.isEmpty()) {
      return Optional.ofNullable(own);
    }
    for (Module module : seen()) {
      Referent found = module.named.get(name);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** What was declared here but could not be read: told where that was found, so not unknown. */
  void markBroken(Name name) {
    broken.add(name.text());
    bind(name, new Referent.OfUnknown(name));
  }

  /** It stands in a sentence that was not understood, which may declare it. */
  void markMentioned(Name name) {
    broken.add(name.text());
  }

  /** What was told of names that mean nothing, by the name: of one that stands often, once. */
  Map<String, Finding> unknownNames() {
    return unknownNames;
  }

  /** A file that it uses could not be read at all, so that nobody knows which names it declares. */
  void markPartial() {
    whole = false;
  }

  /** It is a question: whoever asks has to know which name means nothing. */
  void markAsked() {
    asked = true;
  }

  /** Whether a name was declared, here or in a file that is used, where it was not understood. */
  public boolean isBroken(String name) {
    for (Module module : seen()) {
      if (!asked && module.broken.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something that is declared here could not be read, or a file that is used. */
  public boolean isBroken() {
    return !broken.isEmpty() || !whole;
  }

  /** Whether all files that it uses were read, and those that they use. */
  public boolean isWhole() {
    for (Module module : seen()) {
      if (!asked && !module.whole) {
        return false;
      }
    }
    return true;
  }

  /** Something was told of what is written there, so that no value can be computed from it. */
  public void distrust(Node node) {
    distrusted.put(node, true);
  }

  public boolean isDistrusted(Node node) {
    return !distrusted.isEmpty() && distrusted.containsKey(node);
  }

  /** All names that can be seen from here, nearest first. */
  public void collectNames(Collection<String> names) {
    for (Module module : seen()) {
      names.addAll(module.named.keySet());
    }
  }

  /** Adds all declarations that references of this file stand for. */
  public void collectUsed(Collection<Object> declared) {
    declared.addAll(used.keySet());
  }

  void markUsed(Object declared) {
    used.put(declared, true);
    file.ifPresent(it -> it.markUsed(declared));
  }

  /** Whether a reference of this file stands for the declaration. */
  public boolean uses(Object declared) {
    return used.containsKey(declared);
  }
}
