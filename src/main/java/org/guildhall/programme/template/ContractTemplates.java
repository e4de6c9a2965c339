package org.guildhall.programme.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guildhall.platform.yaml.InvalidFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// The document forms that a contract can be made from: those that come along, and those in
/// `contracts` of the operator's directory of programmes, where one of the same name stands for one
/// that comes along. Read once, at the start; a mistake in one stops it.
@Component
@NamedInterface("template")
public final class ContractTemplates {
    /// Forms that no programme names: contracts are changed by the one, and proved by the other.
    private static final Set<String> OTHERS = Set.of("certificate", "amendment");

    private final Map<String, String> texts;

    @Autowired
    ContractTemplates(@Value("${guildhall.programmes:}") String directory) {
        this(Optional.of(directory).filter(named -> !named.isEmpty()).map(Path::of));
    }

    private ContractTemplates(Optional<Path> directory) {
        texts = new TreeMap<>(TemplateFiles.shipped());
        directory.ifPresent(own -> texts.putAll(TemplateFiles.in(own.resolve("contracts"))));
    }

    /// Those that come along.
    public static ContractTemplates shipped() {
        return new ContractTemplates(Optional.empty());
    }

    /// Those that come along, and those beside the programmes of that directory.
    ///
    /// @throws InvalidFile with everything that is wrong in them
    public static ContractTemplates beside(Path programmes) {
        return new ContractTemplates(Optional.of(programmes));
    }

    /// What may be said to be a programme's template.
    public List<String> names() {
        return texts.keySet().stream().filter(name -> !OTHERS.contains(name)).toList();
    }

    /// The form of that name, in XHTML.
    public String text(String name) {
        var text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("there is no document form called " + name);
        }
        return text;
    }
}
