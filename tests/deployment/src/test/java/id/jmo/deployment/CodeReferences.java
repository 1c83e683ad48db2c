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
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What pages name in backticks and the repository must have: types and members, constants, metrics, files and folders,
 * settings. A name counts as there if any source or configuration file has it as a word.
 */
final class CodeReferences {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".jmo", "node_modules");
    private static final Pattern SOURCE =
            Pattern.compile(".*\\.(java|ya?ml|xml|properties|json|sh|html|csv|example)|jmo|Dockerfile|make-secrets");
    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*(\\.\\w+)*(\\(\\))?");
    private static final Pattern MEMBER = Pattern.compile("[a-z]+[A-Z]\\w*(\\(\\))?");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    private static final Pattern METRIC = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");
    private static final Pattern PATH = Pattern.compile("[a-z.][\\w.-]*(/[\\w.-]+)+/?");
    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(java|ya?ml|md|properties|sh|csv)");
    private static final Pattern SETTING = Pattern.compile("(jmo|spring|server|management)(\\.[a-z0-9-]+)+");

    private final Set<String> words = new HashSet<>();
    private final Set<String> paths = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
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
                        text.append(Files.readString(file, StandardCharsets.UTF_8))
                                .append('\n');
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
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

    private boolean exists(String name) {
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
            return paths.contains(name.replaceFirst("/$", "")) || text.indexOf(name) >= 0;
        }
        return true;
    }
}
