package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.springframework.boot.SpringApplicationAotProcessor;

/// The program's parts put together by code that is written for it, as the build does it for what
/// people start (ADR 95).
///
/// @param directory where the code lies, and what it is compiled to
record WrittenWiring(Path directory) {
    /// Writes and compiles it there.
    static WrittenWiring in(Path directory) throws IOException, InterruptedException {
        var wiring = new WrittenWiring(directory);
        wiring.write();
        wiring.compile();
        return wiring;
    }

    /// Whether a program that noted which classes it loaded was put together so.
    static boolean isOf(Path loaded) throws IOException {
        return Files.readString(loaded).contains("org.guildhall.Wiring__BeanFactoryRegistrations");
    }

    /// The class path of the program with it.
    String classPath() {
        return classes()
                + File.pathSeparator
                + resources()
                + File.pathSeparator
                + Started.classes();
    }

    private void write() throws IOException, InterruptedException {
        var words =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        Started.classes(),
                        SpringApplicationAotProcessor.class.getName(),
                        Wiring.class.getName(),
                        sources().toString(),
                        resources().toString(),
                        classes().toString(),
                        "org.guildhall",
                        "guildhall");
        var log = directory.resolve("log").toFile();
        var writing = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log);
        assertThat(writing.start().waitFor()).as(log.getPath()).isZero();
    }

    private void compile() throws IOException {
        try (var files = Files.walk(sources())) {
            var written = files.map(Path::toString).filter(file -> file.endsWith(".java")).toList();
            var options =
                    Stream.of(
                            "-proc:none",
                            "-nowarn",
                            "-d",
                            classes().toString(),
                            "-cp",
                            classes() + File.pathSeparator + Started.classes());
            var words = Stream.concat(options, written.stream()).toArray(String[]::new);
            var compiler = ToolProvider.getSystemJavaCompiler();
            assertThat(compiler.run(null, System.out, System.err, words)).isZero();
        }
    }

    private Path sources() {
        return directory.resolve("sources");
    }

    private Path resources() {
        return directory.resolve("resources");
    }

    private Path classes() {
        return directory.resolve("classes");
    }
}
