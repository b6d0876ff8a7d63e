META
key;value
description;Where shall the town plant and build? (invented)
country;Nowhere
unit;Ormebourg
instance;2026
num_projects;6
num_votes;12
budget;60000
vote_type;approval
rule;greedy
date_begin;02.03.2026
date_end;15.03.2026
max_length;4
language;en
PROJECTS
project_id;cost;name;category;target;latitude;longitude;district;votes;selected
p1;12000;Forty trees on Mill Square;urban greenery,environmental protection;adults,children;48.8571;2.3522;Mill;6;1
p2;30000;"A playground; with shade and a ""slow"" swing";public space,sport;children;48.8590;2.3470;Mill;7;1
p3;8000;Benches by the river;public space;elderly;48.8530;2.3490;Quays;5;1
p4;15000;Safe bicycle racks;public transit and roads;youth,adults;48.8519;2.3561;Quays;4;0
p5;5000;Open-air concerts;culture;;;;Mill;3;1
p6;20000;Repair café in the old station;environmental protection,zero waste;adults;48.8602;2.3609;Station;5;0
VOTES
voter_id;vote;age;sex;neighborhood;voting_method
v01;p1,p2,p3;34;F;Mill;internet
v02;p1,p6;51;M;Mill;internet
v03;p2;29;F;Mill;paper
v04;p2,p3,p4;67;M;Quays;paper
v05;p4,p6;22;;Quays;internet
v06;p1,p2,p5;41;F;Mill;internet
v07;p3,p6;58;F;Station;internet
v08;p2,p3,p1;36;M;Station;internet
v09;p5,p6;;;Station;internet
v10;p1,p2,p4;19;F;Quays;internet
v11;p3,p5,p6,p2;73;M;Mill;paper
v12;p1,p2,p4;45;M;Quays;internet
