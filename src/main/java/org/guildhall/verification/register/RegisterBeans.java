package org.guildhall.verification.register;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.guildhall.platform.outward.Courier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/// The registers that the operator names the addresses of; the others are off.
@Configuration
class RegisterBeans {
    /// Those that can be asked. Their addresses are the operator's, who may have a gateway inside.
    record Named(List<Register> all, Courier courier) implements AutoCloseable {
        Named {
            all = List.copyOf(all);
        }

        Optional<Register> of(String code) {
            return all.stream().filter(register -> register.code().equals(code)).findFirst();
        }

        List<Register> keeping(Question question) {
            return all.stream().filter(register -> register.keeps(question)).toList();
        }

        @Override
        public void close() throws IOException {
            courier.close();
        }
    }

    @Bean
    Named namedRegisters(Environment settings, JsonMapper json) {
        var courier = Courier.toAnywhere();
        var wire = new Wire(courier, json);
        var all = new ArrayList<Register>();
        named(settings, "gleif", wire, Gleif::new).ifPresent(all::add);
        named(settings, "vies", wire, Vies::new).ifPresent(all::add);
        return new Named(all, courier);
    }

    private static Optional<Register> named(
            Environment settings, String code, Wire wire, BiFunction<URI, Wire, Register> kind) {
        return Optional.ofNullable(settings.getProperty("guildhall.registers." + code))
                .filter(address -> !address.isBlank())
                .map(address -> kind.apply(URI.create(address), wire));
    }
}
