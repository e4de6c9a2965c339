package org.guildhall;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program: one process that serves the public site, the portal, the desk and the JSON API.
@SpringBootApplication
public class Guildhall {
    public static void main(String[] arguments) {
        System.exit(CommandLineDesk.run(arguments));
    }
}
