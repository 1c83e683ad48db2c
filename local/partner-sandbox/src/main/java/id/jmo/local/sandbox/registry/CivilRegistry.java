package id.jmo.local.sandbox.registry;

import id.jmo.local.sandbox.Resettable;
import id.jmo.local.sandbox.SampleFile;
import id.jmo.local.sandbox.SandboxProperties;
import id.jmo.local.sandbox.faults.PartnerEndpoint;
import id.jmo.local.sandbox.faults.Target;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

@Component
class CivilRegistry implements Resettable, PartnerEndpoint {

    record Person(String nik, String name, LocalDate birthDate) {}

    private final JdbcClient jdbc;
    private final Path sample;

    CivilRegistry(JdbcClient jdbc, SandboxProperties properties) {
        this.jdbc = jdbc;
        this.sample = properties.sampleDir().resolve("civil-registry.csv");
        loadSample();
    }

    void enter(Person person) {
        jdbc.sql("merge into people (nik, name, birth_date) key (nik) values (?, ?, ?)")
                .params(person.nik(), person.name(), person.birthDate())
                .update();
    }

    Optional<Person> find(String nik) {
        return jdbc.sql("select nik, name, birth_date from people where nik = ?")
                .param(nik)
                .query((row, n) -> new Person(
                        row.getString("nik"), row.getString("name"), row.getObject("birth_date", LocalDate.class)))
                .optional();
    }

    private void loadSample() {
        for (SampleFile.Line line : SampleFile.read(sample)) {
            enter(new Person(line.get("nik"), line.get("name"), LocalDate.parse(line.get("birthDate"))));
        }
    }

    @Override
    public void reset() {
        jdbc.sql("delete from people").update();
        loadSample();
    }

    @Override
    public boolean belongsTo(Target target) {
        return target.partner().equals("civil-registry");
    }

    @Override
    public @Nullable String subjectOf(Target target, HttpServletRequest request, JsonNode body) {
        return body.path("nik").asString("");
    }
}
