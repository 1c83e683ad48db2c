// Run by mongosh as the store's administrator, at each start of the suite.
try {
  rs.status();
} catch (none) {
  rs.initiate({_id: "rs0", members: [{_id: 0, host: "mongodb:27017"}]});
}
while (!db.hello().isWritablePrimary) {
  sleep(200);
}

// What a service may do in the database of its audit: add to it and read it. No record can be changed or removed with that.
const ADD_AND_READ = ["find", "insert", "createCollection", "createIndex"];

// A user for each variable MONGODB_PASSWORD_X: x-service, with the database x, what it may do in x-audit, and nothing else. A
// changed password is changed here too.
for (const [variable, password] of Object.entries(process.env)) {
  const match = variable.match(/^MONGODB_PASSWORD_([A-Z]+)$/);
  if (match) {
    const database = match[1].toLowerCase();
    const user = `${database}-service`;
    const own = db.getSiblingDB(database);
    const audit = db.getSiblingDB(`${database}-audit`);
    const rights = {privileges: [{resource: {db: audit.getName(), collection: ""}, actions: ADD_AND_READ}], roles: []};
    if (audit.getRole("addAndRead")) {
      audit.updateRole("addAndRead", rights);
    } else {
      audit.createRole({role: "addAndRead", ...rights});
    }
    const settings = {
      pwd: password,
      roles: [{role: "readWrite", db: database}, {role: "addAndRead", db: audit.getName()}],
    };
    if (own.getUser(user)) {
      own.updateUser(user, settings);
    } else {
      own.createUser({user, ...settings});
    }
  }
}
