import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Checks or mends the format of all Java sources; looks only at files changed since the last time.
 */
final class JavaFormat {

    private JavaFormat() {}

    /**
     * Run with google-java-format on the class path.
     *
     * @param arguments {@code check} or {@code write}, the repository, the file that remembers the
     *     time
     */
    public static void main(String[] arguments) throws IOException {
        boolean check = arguments[0].equals("check");
        Path stamp = Path.of(arguments[2]);
        FileTime now = FileTime.fromMillis(System.currentTimeMillis());
        List<String> command = new ArrayList<>(List.of("--aosp"));
        command.addAll(
                check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
        List<String> sources = changed(Path.of(arguments[1]), stamp);
        command.addAll(sources);
        if (!sources.isEmpty() && run(command) != 0) {
            System.err.println("Not formatted: ./mvnw -q -N -Pformat process-sources mends it");
            System.exit(1);
        }
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, "");
        Files.setLastModifiedTime(stamp, now);
    }

    private static int run(List<String> command) {
        ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
        return formatter.run(System.out, System.err, command.toArray(String[]::new));
    }

    private static List<String> changed(Path repository, Path stamp) throws IOException {
        FileTime since =
                Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : FileTime.fromMillis(0);
        List<String> sources = new ArrayList<>();
        for (String folder : List.of("backend", "db", "scripts")) {
            try (Stream<Path> files = Files.walk(repository.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.toString().contains("/target/"))
                        .filter(file -> isNewer(file, since))
                        .map(Path::toString)
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static boolean isNewer(Path file, FileTime since) {
        try {
            return Files.getLastModifiedTime(file).compareTo(since) > 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
