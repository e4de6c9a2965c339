package org.guildhall.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.settings.Settings;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `demo.json` in the demo's directory: the base address and all personas, for people and scripts.
class PersonaFile {
    private final Settings settings;
    private final JsonMapper json;
    private final Optional<Path> directory;

    PersonaFile(
            Settings settings,
            JsonMapper json,
            @Value("${guildhall.demo.directory:}") String directory) {
        this.settings = settings;
        this.json = json;
        this.directory = directory.isEmpty() ? Optional.empty() : Optional.of(Path.of(directory));
    }

    record Content(String baseUrl, List<Persona> personas) {}

    /// Written beside and moved, so that nobody reads half of it.
    void write(List<Persona> personas) throws IOException {
        if (directory.isEmpty()) return;
        var content = new Content(settings.link(""), personas);
        var text =
                json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(content);
        var fresh = Files.writeString(directory.get().resolve("demo.json.new"), text + "\n");
        Files.move(
                fresh,
                directory.get().resolve("demo.json"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }
}
