package id.jmo.biometric.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.biometric.application.FrontalFaces;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Frontal faces in MongoDB, one document a session; the templates are encrypted. */
@Component
class MongoFrontalFaces implements FrontalFaces {

    static final String COLLECTION = "frontalFaces";

    /** Sessions of a member that are compared, the latest: who fails as often is locked long before. */
    private static final int MOST_SESSIONS = 50;

    private final MongoOperations mongo;
    private final PersonalDataCipher cipher;

    MongoFrontalFaces(MongoOperations mongo, PersonalDataCipher cipher) {
        this.mongo = mongo;
        this.cipher = cipher;
    }

    /** @param template encrypted */
    record Face(Binary template, String engine, String models) {}

    record Document(@Id String id, String member, List<Face> faces, Instant eraseAt) {}

    @Override
    public List<FaceTemplate> ofOthers(MemberId member, VerificationId session) {
        return mongo
                .find(
                        query(where("member").is(member.toString()))
                                .with(Sort.by(Sort.Direction.DESC, "eraseAt"))
                                .limit(MOST_SESSIONS),
                        Document.class,
                        COLLECTION)
                .stream()
                .filter(other -> !other.id().equals(session.toString()))
                .flatMap(other -> other.faces().stream())
                .map(face -> FaceTemplate.of(
                        cipher.decrypt(face.template().getData()), new EngineVersion(face.engine(), face.models())))
                .toList();
    }

    @Override
    public void keep(MemberId member, VerificationId session, List<FaceTemplate> faces, Instant eraseAt) {
        mongo.save(
                new Document(
                        session.toString(),
                        member.toString(),
                        faces.stream()
                                .map(face -> new Face(
                                        new Binary(cipher.encrypt(face.bytes())),
                                        face.madeBy().engine(),
                                        face.madeBy().models()))
                                .toList(),
                        eraseAt),
                COLLECTION);
    }

    @Override
    public void eraseAllOf(MemberId member) {
        mongo.remove(query(where("member").is(member.toString())), COLLECTION);
    }

    @Override
    public void eraseDue(Instant now) {
        mongo.remove(query(where("eraseAt").lte(now)), COLLECTION);
    }
}
