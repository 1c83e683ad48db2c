package id.jmo.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What pages name in backticks, and Javadoc in {@code @code} and {@code @link}, must be in the repository: types and
 * members, constants, metrics, files and folders, settings. A name counts as there if a source or configuration file has it
 * as a word, outside of comments of Java.
 */
final class CodeReferences {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".jmo", "node_modules");
    private static final Pattern SOURCE = Pattern.compile(
            ".*\\.(java|ya?ml|xml|properties|json|sh|html|csv|example|tsx?|mjs)|jmo|Dockerfile|make-secrets");
    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern JAVADOC = Pattern.compile("(?ms)^\\s*/\\*\\*.*?\\*/");
    private static final Pattern JAVADOC_NAME = Pattern.compile("\\{@(?:code|link|linkplain)\\s+#?([^}\\s(]+)");
    private static final Pattern COMMENT = Pattern.compile("(?ms)^\\s*/\\*.*?\\*/|^\\s*//[^\\n]*$");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*(\\.\\w+)*(\\(\\))?");
    private static final Pattern MEMBER = Pattern.compile("[a-z]+[A-Z]\\w*(\\(\\))?");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    private static final Pattern METRIC = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");
    private static final Pattern PATH = Pattern.compile("(?!\\.jmo/)[a-z.][\\w.-]*(/[\\w.-]+)+/?");
    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(java|ya?ml|md|properties|sh|csv)");
    /** The service that the recipes of CONTRIBUTING.md take as their example. */
    private static final Pattern EXAMPLE = Pattern.compile("Sample[A-Z]\\w*|(.*/)?sample(-service)?(/.*)?");

    private static final Pattern SETTING = Pattern.compile("(jmo|spring|server|management)(\\.[a-z0-9-]+)+");

    private final Set<String> words = new HashSet<>();
    private final Set<String> paths = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<Path, String> java = new TreeMap<>();
    private final List<KnownSettings> settings;

    CodeReferences() {
        settings = Repository.serviceModules().stream().map(KnownSettings::of).toList();
        try {
            Files.walkFileTree(Repository.ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return visit(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    visit(file);
                    if (SOURCE.matcher(file.getFileName().toString()).matches()) {
                        addSource(file, Files.readString(file, StandardCharsets.UTF_8));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
    }

    private void addSource(Path file, String source) {
        boolean isJava = file.toString().endsWith(".java");
        text.append(isJava ? COMMENT.matcher(source).replaceAll("") : source).append('\n');
        if (isJava) {
            java.put(Repository.ROOT.relativize(file), source);
        }
    }

    /** Whether the file or folder belongs to the repository; with every end of its path, for what is named in short. */
    private boolean visit(Path path) {
        if (NOT_OURS.contains(path.getFileName().toString())) {
            return false;
        }
        Path relative = Repository.ROOT.relativize(path);
        for (int from = 0; from < relative.getNameCount(); from++) {
            paths.add(relative.subpath(from, relative.getNameCount()).toString());
        }
        return true;
    }

    /** What the page names and the repository does not have. */
    List<String> missingOf(String page) {
        return SPAN.matcher(BLOCK.matcher(page).replaceAll(""))
                .results()
                .map(span -> span.group(1))
                .filter(name -> !exists(name))
                .toList();
    }

    /** What Javadoc names and the repository does not have, with its file. */
    List<String> missingOfJavadoc() {
        return java.entrySet().stream()
                .flatMap(file -> JAVADOC.matcher(file.getValue())
                        .results()
                        .flatMap(
                                comment -> JAVADOC_NAME.matcher(comment.group()).results())
                        .map(name -> name.group(1).replace('#', '.'))
                        .filter(name -> !exists(name))
                        .map(name -> file.getKey() + ": " + name))
                .toList();
    }

    private boolean exists(String name) {
        if (EXAMPLE.matcher(name).matches()) {
            return true;
        }
        if (name.startsWith("JMO_") && settings.stream().anyMatch(known -> known.understand(name))) {
            return true;
        }
        if (TYPE.matcher(name).matches()
                || MEMBER.matcher(name).matches()
                || CONSTANT.matcher(name).matches()) {
            return WORD.matcher(name).results().map(MatchResult::group).allMatch(words::contains);
        }
        if (METRIC.matcher(name).matches()) {
            return words.contains(name) || text.indexOf(name.replace('_', '.')) >= 0;
        }
        if (SETTING.matcher(name).matches()) {
            return text.indexOf(name) >= 0 || settings.stream().anyMatch(known -> known.hasAnyBelow(name));
        }
        if (PATH.matcher(name).matches() || FILE.matcher(name).matches()) {
            String path = name.replaceFirst("/$", "");
            return paths.contains(path) || paths.contains(path + ".java") || text.indexOf(name) >= 0;
        }
        return true;
    }
}
