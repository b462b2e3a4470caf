import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;
import static java.lang.constant.ConstantDescs.CD_Number;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.RuntimeInvisibleTypeAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Replaces what compiled classes leave to the JVM to build when it is first reached, by plain code:
 * pattern switches by chains of {@code instanceof}, lambdas by classes, {@code equals} and {@code
 * hashCode} of records by comparisons of their fields.
 *
 * <p>A {@code check} reaches some two hundred of these, and the JVM takes between a tenth of a
 * millisecond and several for each; few of them can be kept in a class-data archive. Nothing else
 * changes: each replacement does what the documentation of its bootstrap method says. What is not
 * understood is left as it is. Needs JDK 24 or newer and the class path of the classes.
 */
final class PlainCallSites {
  private static final String MARK = "$$Plain";
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final MethodTypeDesc SWITCH = MethodTypeDesc.of(CD_int, CD_Object, CD_int);
  private static final Map<String, String> BOXES =
      Map.of(
          "I",
          "Integer",
          "J",
          "Long",
          "Z",
          "Boolean",
          "C",
          "Character",
          "B",
          "Byte",
          "S",
          "Short",
          "F",
          "Float",
          "D",
          "Double");

  private final Path folder;
  private final ClassFile context =
      ClassFile.of(
          ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
                  .orElse(ClassHierarchyResolver.defaultResolver())));

  /** For each class that hosts a nest, the classes made for it. */
  private final Map<ClassDesc, List<ClassDesc>> made = new TreeMap<>(this::byName);

  private PlainCallSites(Path folder) {
    this.folder = folder;
  }

  /** Rewrites all classes of a folder. */
  public static void main(String[] args) throws IOException {
    new PlainCallSites(Path.of(args[0])).run();
  }

  private int byName(ClassDesc a, ClassDesc b) {
    return a.descriptorString().compareTo(b.descriptorString());
  }

  private void run() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    for (Path file : files) {
      if (!file.toString().contains(MARK)) {
        rewrite(file);
      }
    }
    for (var host : made.entrySet()) {
      nest(host.getKey(), host.getValue());
    }
  }

  private Path file(ClassDesc type) {
    String descriptor = type.descriptorString();
    return folder.resolve(descriptor.substring(1, descriptor.length() - 1) + ".class");
  }

  private void rewrite(Path file) throws IOException {
    ClassModel model = context.parse(Files.readAllBytes(file));
    var rewriting = new Rewriting(model);
    byte[] rewritten =
        context.transformClass(
            model,
            ClassTransform.transformingMethodBodies(
                    method -> method.code().isPresent() && hasCallSite(method),
                    (code, element) -> {
                      // They say from where to where a local holds, and that moves.
                      if (element instanceof RuntimeVisibleTypeAnnotationsAttribute
                          || element instanceof RuntimeInvisibleTypeAnnotationsAttribute) {
                        return;
                      }
                      if (!(element instanceof InvokeDynamicInstruction site)
                          || !rewriting.replaced(site, code)) {
                        code.with(element);
                      }
                    })
                .andThen(ClassTransform.endHandler(rewriting::addMethods)));
    if (rewriting.count > 0) {
      Files.write(file, rewritten);
    }
  }

  private static boolean hasCallSite(java.lang.classfile.MethodModel method) {
    for (var element : method.code().orElseThrow()) {
      if (element instanceof InvokeDynamicInstruction) {
        return true;
      }
    }
    return false;
  }

  /** Enters the classes made for a host as members of its nest. */
  private void nest(ClassDesc host, List<ClassDesc> added) throws IOException {
    ClassModel model = context.parse(Files.readAllBytes(file(host)));
    var members = new ArrayList<ClassDesc>();
    model
        .findAttribute(java.lang.classfile.Attributes.nestMembers())
        .ifPresent(nest -> nest.nestMembers().forEach(member -> members.add(member.asSymbol())));
    members.removeIf(member -> added.contains(member));
    members.addAll(added);
    byte[] entered =
        context.transformClass(
            model,
            ClassTransform.dropping(element -> element instanceof NestMembersAttribute)
                .andThen(
                    ClassTransform.endHandler(
                        builder -> builder.with(NestMembersAttribute.ofSymbols(members)))));
    Files.write(file(host), entered);
  }

  /** The rewriting of one class. */
  private final class Rewriting {
    private final ClassModel model;
    private final ClassDesc self;
    private final boolean isInterface;
    private final List<java.util.function.Consumer<ClassBuilder>> methods = new ArrayList<>();
    private int count;

    Rewriting(ClassModel model) {
      this.model = model;
      this.self = model.thisClass().asSymbol();
      this.isInterface = model.flags().has(AccessFlag.INTERFACE);
    }

    void addMethods(ClassBuilder builder) {
      methods.forEach(method -> method.accept(builder));
    }

    boolean replaced(InvokeDynamicInstruction site, CodeBuilder code) {
      String bootstrap =
          site.bootstrapMethod().owner().displayName() + '.' + site.bootstrapMethod().methodName();
      boolean done =
          switch (bootstrap) {
            case "SwitchBootstraps.typeSwitch" -> patternSwitch(site, code);
            case "LambdaMetafactory.metafactory" -> lambda(site, code);
            case "ObjectMethods.bootstrap" -> ofRecord(site, code);
            default -> false;
          };
      count += done ? 1 : 0;
      return done;
    }

    private void call(CodeBuilder code, String name, MethodTypeDesc type) {
      code.invokestatic(self, name, type, isInterface);
    }

    private void method(
        String name, MethodTypeDesc type, java.util.function.Consumer<CodeBuilder> body) {
      int flags = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;
      methods.add(builder -> builder.withMethodBody(name, type, flags, body));
    }

    private boolean patternSwitch(InvokeDynamicInstruction site, CodeBuilder code) {
      if (!site.typeSymbol().equals(SWITCH)) {
        return false;
      }
      for (ConstantDesc label : site.bootstrapArgs()) {
        if (!(label instanceof ClassDesc)) {
          return false;
        }
      }
      String name = "switch" + MARK + count;
      call(code, name, SWITCH);
      method(name, SWITCH, body -> chain(body, site.bootstrapArgs()));
      return true;
    }

    /** The first label from the given one on that fits the object; -1 for null. */
    private static void chain(CodeBuilder code, List<ConstantDesc> labels) {
      var present = code.newLabel();
      code.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
      for (int i = 0; i < labels.size(); i++) {
        var next = code.newLabel();
        code.iload(1).loadConstant(i).if_icmpgt(next);
        code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
        code.loadConstant(i).ireturn().labelBinding(next);
      }
      code.loadConstant(labels.size()).ireturn();
    }

    private boolean ofRecord(InvokeDynamicInstruction site, CodeBuilder code) {
      String asked = site.name().stringValue();
      var fields = new ArrayList<DirectMethodHandleDesc>();
      for (ConstantDesc argument : site.bootstrapArgs()) {
        if (argument instanceof DirectMethodHandleDesc getter) {
          String type = getter.invocationType().returnType().descriptorString();
          if (type.equals("F") || type.equals("D")) {
            return false;
          }
          fields.add(getter);
        }
      }
      String name = asked + MARK;
      if (asked.equals("equals")) {
        call(code, name, site.typeSymbol());
        method(name, site.typeSymbol(), body -> equal(body, fields));
      } else if (asked.equals("hashCode")) {
        call(code, name, site.typeSymbol());
        method(name, site.typeSymbol(), body -> hash(body, fields));
      } else {
        return false;
      }
      return true;
    }

    private void field(CodeBuilder code, int object, DirectMethodHandleDesc getter) {
      code.aload(object);
      code.getfield(self, getter.methodName(), getter.invocationType().returnType());
    }

    private void equal(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
      var differs = code.newLabel();
      code.aload(1).instanceOf(self).ifeq(differs);
      code.aload(1).checkcast(self).astore(2);
      for (var getter : fields) {
        ClassDesc type = getter.invocationType().returnType();
        field(code, 0, getter);
        field(code, 2, getter);
        if (!type.isPrimitive()) {
          var two = MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object);
          code.invokestatic(OBJECTS, "equals", two).ifeq(differs);
        } else if (TypeKind.from(type) == TypeKind.LONG) {
          code.lcmp().ifne(differs);
        } else {
          code.if_icmpne(differs);
        }
      }
      code.iconst_1().ireturn().labelBinding(differs).iconst_0().ireturn();
    }

    private void hash(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
      code.iconst_0();
      for (var getter : fields) {
        ClassDesc type = getter.invocationType().returnType();
        code.loadConstant(31).imul();
        field(code, 0, getter);
        if (type.isPrimitive()) {
          code.invokestatic(box(type), "hashCode", MethodTypeDesc.of(CD_int, type));
        } else {
          code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
        }
        code.iadd();
      }
      code.ireturn();
    }

    private boolean lambda(InvokeDynamicInstruction site, CodeBuilder code) {
      var erased = (MethodTypeDesc) site.bootstrapArgs().get(0);
      var target = (DirectMethodHandleDesc) site.bootstrapArgs().get(1);
      var lambda = new Lambda(site.name().stringValue(), site.typeSymbol(), erased, target);
      if (!lambda.isUnderstood()) {
        return false;
      }
      String descriptor = self.descriptorString();
      ClassDesc type =
          ClassDesc.ofDescriptor(
              descriptor.substring(0, descriptor.length() - 1) + MARK + count + ';');
      ClassDesc host =
          model
              .findAttribute(java.lang.classfile.Attributes.nestHost())
              .map(nest -> nest.nestHost().asSymbol())
              .orElse(self);
      try {
        Files.write(file(type), lambda.toClass(type, host));
      } catch (IOException unwritable) {
        throw new java.io.UncheckedIOException(unwritable);
      }
      made.computeIfAbsent(host, key -> new ArrayList<>()).add(type);
      code.invokestatic(type, "of", site.typeSymbol());
      return true;
    }
  }

  private static ClassDesc box(ClassDesc primitive) {
    return ClassDesc.of("java.lang." + BOXES.get(primitive.descriptorString()));
  }

  /**
   * A lambda or method reference.
   *
   * @param factory what it captures, and the interface it implements
   * @param method the interface's method
   * @param target what it calls
   */
  private record Lambda(
      String name, MethodTypeDesc factory, MethodTypeDesc method, DirectMethodHandleDesc target) {

    /** What the target takes, its receiver first. */
    private List<ClassDesc> takes() {
      return target.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR
          ? MethodTypeDesc.ofDescriptor(target.lookupDescriptor()).parameterList()
          : target.invocationType().parameterList();
    }

    private ClassDesc gives() {
      return target.invocationType().returnType();
    }

    boolean isUnderstood() {
      boolean known = takes().size() == factory.parameterCount() + method.parameterCount();
      for (int i = 0; known && i < method.parameterCount(); i++) {
        known = converts(method.parameterType(i), takes().get(factory.parameterCount() + i));
      }
      ClassDesc wanted = method.returnType();
      return known && (wanted.equals(CD_void) || converts(gives(), wanted));
    }

    private static boolean converts(ClassDesc from, ClassDesc to) {
      return !from.equals(CD_void) && (!from.isPrimitive() || !to.isPrimitive() || from.equals(to));
    }

    byte[] toClass(ClassDesc type, ClassDesc host) {
      ClassDesc wanted = factory.returnType();
      MethodTypeDesc captures = factory.changeReturnType(CD_void);
      return ClassFile.of()
          .build(
              type,
              builder -> {
                // The level of Java 21, which is what everything is compiled for.
                builder.withVersion(ClassFile.JAVA_21_VERSION, 0);
                builder.withFlags(ACC_FINAL | ACC_SYNTHETIC | ClassFile.ACC_SUPER);
                builder.withInterfaceSymbols(wanted);
                builder.with(NestHostAttribute.of(host));
                for (int i = 0; i < factory.parameterCount(); i++) {
                  builder.withField("c" + i, factory.parameterType(i), ACC_PRIVATE | ACC_FINAL);
                }
                builder.withMethodBody(INIT_NAME, captures, ACC_PRIVATE, c -> fill(c, type));
                builder.withMethodBody("of", factory, ACC_STATIC, code -> create(code, type));
                builder.withMethodBody(name, method, ACC_PUBLIC, code -> call(code, type));
              });
    }

    private void fill(CodeBuilder code, ClassDesc type) {
      code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
      for (int i = 0; i < factory.parameterCount(); i++) {
        ClassDesc captured = factory.parameterType(i);
        code.aload(0).loadLocal(TypeKind.from(captured), code.parameterSlot(i));
        code.putfield(type, "c" + i, captured);
      }
      code.return_();
    }

    private void create(CodeBuilder code, ClassDesc type) {
      code.new_(type).dup();
      for (int i = 0; i < factory.parameterCount(); i++) {
        code.loadLocal(TypeKind.from(factory.parameterType(i)), code.parameterSlot(i));
      }
      code.invokespecial(type, INIT_NAME, factory.changeReturnType(CD_void)).areturn();
    }

    private void call(CodeBuilder code, ClassDesc type) {
      boolean constructs = target.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
      if (constructs) {
        code.new_(target.owner()).dup();
      }
      for (int i = 0; i < factory.parameterCount(); i++) {
        code.aload(0).getfield(type, "c" + i, factory.parameterType(i));
      }
      for (int i = 0; i < method.parameterCount(); i++) {
        ClassDesc given = method.parameterType(i);
        code.loadLocal(TypeKind.from(given), code.parameterSlot(i));
        convert(code, given, takes().get(factory.parameterCount() + i));
      }
      MethodTypeDesc taken = MethodTypeDesc.ofDescriptor(target.lookupDescriptor());
      ClassDesc owner = target.owner();
      switch (target.kind()) {
        case STATIC -> code.invokestatic(owner, target.methodName(), taken);
        case INTERFACE_STATIC -> code.invokestatic(owner, target.methodName(), taken, true);
        case INTERFACE_VIRTUAL, INTERFACE_SPECIAL ->
            code.invokeinterface(owner, target.methodName(), taken);
        case CONSTRUCTOR -> code.invokespecial(owner, INIT_NAME, taken);
        default -> code.invokevirtual(owner, target.methodName(), taken);
      }
      ClassDesc wanted = method.returnType();
      if (!wanted.equals(CD_void)) {
        convert(code, gives(), wanted);
        code.return_(TypeKind.from(wanted));
        return;
      }
      if (constructs || TypeKind.from(gives()).slotSize() == 1) {
        code.pop();
      } else if (TypeKind.from(gives()).slotSize() == 2) {
        code.pop2();
      }
      code.return_();
    }

    private static void convert(CodeBuilder code, ClassDesc from, ClassDesc to) {
      if (from.isPrimitive() && !to.isPrimitive()) {
        code.invokestatic(box(from), "valueOf", MethodTypeDesc.of(box(from), from));
      } else if (!from.isPrimitive() && to.isPrimitive()) {
        // An Integer may be wanted as a long: every number gives itself as every other.
        TypeKind kind = TypeKind.from(to);
        boolean number = kind != TypeKind.BOOLEAN && kind != TypeKind.CHAR;
        ClassDesc boxed = number ? CD_Number : box(to);
        String value = kind.upperBound().displayName() + "Value";
        code.checkcast(boxed).invokevirtual(boxed, value, MethodTypeDesc.of(to));
      } else if (from.isPrimitive() && !from.equals(to) && !to.equals(CD_void)) {
        code.conversion(TypeKind.from(from), TypeKind.from(to));
      } else if (!to.isPrimitive() && !to.equals(CD_Object) && !to.equals(from)) {
        code.checkcast(to);
      }
    }
  }
}
