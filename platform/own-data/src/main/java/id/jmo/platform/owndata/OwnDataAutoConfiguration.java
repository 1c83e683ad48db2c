package id.jmo.platform.owndata;

import id.jmo.platform.keycloakspringadapter.AuditDatabase;
import id.jmo.platform.keycloakspringadapter.AuditTrail;
import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.problems.ProblemTexts;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Gives a service the endpoint of its part, and holds its sources to having all their texts. */
@AutoConfiguration(
        afterName = {
            "id.jmo.platform.problems.ProblemsAutoConfiguration",
            "id.jmo.platform.keycloakspringadapter.KeycloakAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OwnDataAutoConfiguration {

    /** Earlier versions kept the audit in the service's own database. */
    @Bean
    DataMigration auditRecordsOfEarlierVersions(AuditDatabase audit) {
        return new DataMigration(
                "audit-records-in-their-own-database", "auditRecords", batch -> audit.adopt("auditRecords", batch));
    }

    @Bean
    DataMigration auditNotesOfEarlierVersions(AuditDatabase audit) {
        return new DataMigration(
                "audit-notes-in-their-own-database", "auditNotes", batch -> audit.adopt("auditNotes", batch));
    }

    @Bean
    SeenData seenData(AuditTrail trail, ObjectProvider<Clock> clock) {
        return new SeenData(trail, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    PersonalDataController personalDataController(
            ObjectProvider<PersonalDataSource> sources,
            AuditTrail trail,
            ProblemTexts texts,
            ObjectProvider<Clock> clock,
            @Value("${spring.application.name}") String service) {
        Composer composer = new Composer(texts);
        List<PersonalDataSource> all = sources.orderedStream().toList();
        composer.requireTexts(
                all.stream().flatMap(source -> source.sections().stream()).toList());
        return new PersonalDataController(all, trail, composer, service, clock.getIfAvailable(Clock::systemUTC));
    }
}
