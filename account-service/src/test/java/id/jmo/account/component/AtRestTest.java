package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.MemberId;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

class AtRestTest extends AccountComponentTest {

    @Autowired
    MongoOperations mongo;

    @Test
    void what_tells_a_person_apart_rests_encrypted() {
        String nik = freshNik();
        MemberId id = registered(nik);
        String stored = mongo.findById(id.toString(), Document.class, "members").toJson();

        assertThat(stored)
                .doesNotContain(nik, "Eileen", "Collins", "1988-11-19", "eileen@", "81100000001")
                .contains("nikFingerprint", "kpjFingerprint");
    }
}
