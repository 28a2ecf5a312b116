package org.cinnabar.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product's program in a process of its own with a database of its own (被测服务). */
final class RunningServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONGEST_REST = Duration.ofSeconds(20);
    private static final Duration BREATH = Duration.ofMillis(500);

    /** So little in a breath is what the server uses when nobody asks for anything. */
    private static final long QUIET_MILLISECONDS = 20;

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final long postmaster;
    final URI address;

    private RunningServer(Process process, URI address, Path home) throws Exception {
        this.process = process;
        this.address = address;
        awaitHealth(home);
        Path pidFile = home.resolve("postgresql/data/postmaster.pid");
        this.postmaster = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    }

    /** Starts the program with demo data in this folder and waits until it answers. */
    static RunningServer start(Path jar, Path home, List<String> javaOptions) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Files.createDirectories(home);
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString(), "serve"));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("server.log").toFile());
        builder.environment().put("CINNABAR_HOME", home.toString());
        builder.environment().put("CINNABAR_PORT", Integer.toString(port));
        builder.environment().put("CINNABAR_DEMO", "true");
        Process process = builder.start();
        try {
            return new RunningServer(process, URI.create("http://127.0.0.1:" + port), home);
        } catch (Exception e) {
            process.destroy();
            throw e;
        }
    }

    private void awaitHealth(Path home) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isHealthy()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IllegalStateException(Files.readString(home.resolve("server.log")));
            }
            Thread.sleep(BREATH);
        }
    }

    boolean isHealthy() throws InterruptedException {
        HttpRequest health =
                HttpRequest.newBuilder(address.resolve("/actuator/health"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return Visitor.CLIENT.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        }
    }

    ProcessorTime processorTime() {
        return ProcessorTime.now(process.pid(), postmaster);
    }

    ServerMemory memory() {
        return ServerMemory.now(process.pid(), postmaster);
    }

    /** Megabytes of the server's objects that are in use, after a collection of all others. */
    long liveHeap() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("The server does not say how much of its heap it uses");
        }
        return Long.parseLong(used.group(1)) / 1024;
    }

    private String jcmd(String question) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked =
                new ProcessBuilder(tool.toString(), Long.toString(process.pid()), question)
                        .redirectErrorStream(true)
                        .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return answer;
    }

    /** Waits until the work that follows requests in the background has been done. */
    void rest() throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_REST.toNanos();
        long used = QUIET_MILLISECONDS + 1;
        while (used > QUIET_MILLISECONDS && System.nanoTime() < deadline) {
            ProcessorTime before = processorTime();
            Thread.sleep(BREATH);
            used = processorTime().since(before).both();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
