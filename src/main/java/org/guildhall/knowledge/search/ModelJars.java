package org.guildhall.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// A langchain4j model that runs within this process, from a directory of jars. The jars see
/// nothing of ours and we nothing of theirs but three methods, so that the program neither grows by
/// them nor has to agree with their libraries.
final class ModelJars implements Meaning {
    private record Known(String name, Set<String> languages) {}

    private static final String MODELS = "dev.langchain4j.model.embedding.onnx.";

    /// Which model understands what; see `docs/figures.md` for how well.
    private static final List<Known> KNOWN =
            List.of(
                    new Known(
                            MODELS + "allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel",
                            Set.of("en", "es")),
                    new Known(
                            MODELS + "bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel",
                            Set.of("zh")));

    private final Object model;
    private final Set<String> languages;
    private final Method embed;

    private ModelJars(Object model, Set<String> languages) throws ReflectiveOperationException {
        this.model = model;
        this.languages = languages;
        this.embed = model.getClass().getMethod("embed", String.class);
    }

    /// The models of a directory.
    ///
    /// @throws IllegalStateException when there is none that is known
    static List<Meaning> in(Path directory) {
        var loader = new URLClassLoader(jars(directory), ClassLoader.getPlatformClassLoader());
        var models =
                KNOWN.stream()
                        .filter(known -> isIn(loader, known.name()))
                        .<Meaning>map(known -> load(loader, known))
                        .toList();
        if (models.isEmpty()) {
            throw new IllegalStateException("guildhall.help.model: no known model in " + directory);
        }
        return models;
    }

    private static URL[] jars(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(ModelJars::url)
                    .toArray(URL[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isIn(ClassLoader loader, String name) {
        return loader.getResource(name.replace('.', '/') + ".class") != null;
    }

    private static Meaning load(ClassLoader loader, Known known) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            var model = loader.loadClass(known.name()).getConstructor().newInstance();
            return new ModelJars(model, known.languages());
        } catch (ReflectiveOperationException | LinkageError broken) {
            throw new IllegalStateException(
                    "guildhall.help.model: " + known.name() + " can't be loaded", broken);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public boolean speaks(Locale language) {
        return languages.contains(language.getLanguage());
    }

    @Override
    public float[] place(String words) {
        try {
            var answer = embed.invoke(model, words);
            var content = call(answer, "content");
            return (float[]) call(content, "vector");
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("the model gave no answer", broken);
        }
    }

    private static Object call(Object on, String method) throws ReflectiveOperationException {
        return Objects.requireNonNull(on.getClass().getMethod(method).invoke(on));
    }
}
