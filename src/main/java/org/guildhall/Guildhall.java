package org.guildhall;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The program: one process that serves the public site, the portal, the desk and the JSON API.
/// Parts go by their full names, since two packages may well use the same word.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Guildhall {
    public static void main(String[] arguments) {
        System.exit(CommandLineDesk.run(arguments));
    }
}
