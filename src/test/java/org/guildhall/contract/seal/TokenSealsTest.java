package org.guildhall.contract.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Contracts signed with keys in a PKCS#11 token, where the machine has a token in software
/// (Debian's `softhsm2`).
class TokenSealsTest {
    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "87654321";

    @TempDir static Path home;
    private static Path token;

    @BeforeAll
    static void a_token_with_a_key_for_each_side() throws Throwable {
        assumeTrue(Files.exists(LIBRARY), "needs softhsm2");
        var tokens = Files.createDirectory(home.resolve("tokens"));
        var settings =
                Files.writeString(home.resolve("hsm.conf"), "directories.tokendir = " + tokens);
        inEnvironment("SOFTHSM2_CONF", settings.toString());
        token =
                Files.writeString(
                        home.resolve("token.cfg"),
                        "name = Test\nlibrary = " + LIBRARY + "\nslotListIndex = 0\n");
        run(
                settings,
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label=test",
                "--so-pin=12345678",
                "--pin=" + PIN);
        for (var side : new String[] {"partner", "vendor"}) makeKey(settings, side);
    }

    @Test
    void a_contract_is_signed_by_both_sides_and_found_good() {
        var seals = TokenSeals.open(token, PIN);
        var signed = SampleContract.signed(seals);

        assertThat(seals.of(Side.PARTNER).key().getEncoded()).as("stays in the token").isNull();
        assertThat(seals.of(Side.PARTNER).certificate().getSubjectX500Principal().getName())
                .contains("for the partner");
        var found = SealedPdf.read(signed, seals).orElseThrow();
        assertThat(found.good()).isTrue();
        assertThat(found.signatures()).hasSize(2);
    }

    @Test
    void the_pin_may_lie_in_a_file() throws Exception {
        var file = Files.writeString(home.resolve("pin"), PIN + "\n");

        assertThat(TokenSeals.open(token, "file:" + file).certificates()).hasSize(2);
    }

    @Test
    void a_token_that_is_not_there_is_refused() throws Exception {
        assertThatThrownBy(() -> TokenSeals.open(home.resolve("none.cfg"), PIN))
                .hasMessageContaining("can't be opened");
        var broken =
                Files.writeString(home.resolve("broken.cfg"), "name = Broken\nlibrary = /no\n");
        assertThatThrownBy(() -> TokenSeals.open(broken, PIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void makeKey(Path settings, String side) throws Exception {
        run(
                settings,
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                "NONE",
                "-storetype",
                "PKCS11",
                "-addprovider",
                "SunPKCS11",
                "-providerarg",
                token.toString(),
                "-storepass",
                PIN,
                "-alias",
                side,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Alibaba Cloud for the " + side);
    }

    private static void run(Path settings, String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", settings.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /// The token's library asks the process for it.
    @SuppressWarnings("restricted")
    private static void inEnvironment(String name, String value) throws Throwable {
        var linker = Linker.nativeLinker();
        var setenv =
                linker.downcallHandle(
                        linker.defaultLookup().find("setenv").orElseThrow(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        try (var arena = Arena.ofConfined()) {
            var done =
                    (int)
                            setenv.invokeExact(
                                    arena.allocateFrom(name), arena.allocateFrom(value), 1);
            assertThat(done).isZero();
        }
    }
}
