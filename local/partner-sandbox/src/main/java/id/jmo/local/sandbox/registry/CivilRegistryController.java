package id.jmo.local.sandbox.registry;

import id.jmo.local.sandbox.SandboxProperties;
import id.jmo.local.sandbox.registry.CivilRegistry.Person;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Compares the data of a person with the registry, field by field, and discloses nothing else. */
@RestController
class CivilRegistryController {

    record Question(
            @Nullable String nik,
            @Nullable String name,
            @Nullable String birthDate) {}

    private final CivilRegistry registry;
    private final String apiKey;

    CivilRegistryController(CivilRegistry registry, SandboxProperties properties) {
        this.registry = registry;
        this.apiKey = properties.civilRegistry().apiKey();
    }

    @PostMapping("/civil-registry/v1/verifications")
    ResponseEntity<Map<String, Object>> verify(
            @RequestHeader(name = "X-API-KEY", required = false) @Nullable String key, @RequestBody Question question) {
        if (!apiKey.equals(key)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of("error", "X-API-KEY"));
        }
        String nik = question.nik();
        if (nik == null || !nik.matches("\\d{16}")) {
            return ResponseEntity.badRequest().body(Map.of("error", "nik"));
        }
        String name = question.name();
        if (name == null || name.isBlank()) {
            return ResponseEntity.badRequest().body(Map.of("error", "name"));
        }
        LocalDate birthDate;
        try {
            birthDate = LocalDate.parse(question.birthDate() == null ? "" : question.birthDate());
        } catch (DateTimeParseException e) {
            return ResponseEntity.badRequest().body(Map.of("error", "birthDate"));
        }
        return ResponseEntity.ok(registry.find(nik)
                .map(person -> Map.<String, Object>of(
                        "status",
                        "FOUND",
                        "matches",
                        Map.of(
                                "name", upper(name).equals(upper(person.name())),
                                "birthDate", birthDate.equals(person.birthDate()))))
                .orElse(Map.of("status", "NOT_FOUND")));
    }

    @PostMapping("/sandbox/civil-registry/people")
    @ResponseStatus(HttpStatus.CREATED)
    Person enter(@RequestBody Person person) {
        registry.enter(person);
        return person;
    }

    private static String upper(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
