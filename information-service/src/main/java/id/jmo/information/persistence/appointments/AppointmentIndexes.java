package id.jmo.information.persistence.appointments;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.Indexes;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What the store itself guarantees at each branch: one appointment a place, one open one a member, one a request. */
@Component
class AppointmentIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoAppointments.COLLECTION)
                .shardedBy(AppointmentDocument.BRANCH)
                .unique(AppointmentDocument.BRANCH, AppointmentDocument.PLACE_KEY)
                .unique(AppointmentDocument.BRANCH, AppointmentDocument.OPEN_KEY)
                .unique(AppointmentDocument.BRANCH, AppointmentDocument.COMMAND)
                .sparse(AppointmentDocument.OPEN_OF)
                .index(AppointmentDocument.MEMBER)
                .index(AppointmentDocument.BRANCH, AppointmentDocument.DATE)
                .sparse(AppointmentDocument.DUE);
    }

    /** Appointments that were stored before they had keys of the branch. */
    @Bean
    static DataMigration keysOfAppointments(MongoOperations mongo) {
        return new DataMigration(
                "keys-of-appointments",
                MongoAppointments.COLLECTION,
                appointments -> appointments.forEach(appointment -> {
                    String id = appointment.getString("_id");
                    Update keys = new Update()
                            .set(
                                    AppointmentDocument.PLACE_KEY,
                                    Objects.requireNonNullElse(appointment.getString(AppointmentDocument.PLACE), id))
                            .set(
                                    AppointmentDocument.OPEN_KEY,
                                    Objects.requireNonNullElse(appointment.getString(AppointmentDocument.OPEN_OF), id));
                    mongo.updateFirst(query(where("_id").is(id)), keys, MongoAppointments.COLLECTION);
                }));
    }
}
