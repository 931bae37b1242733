% SWI-Prolog's JPL.
:- use_module(library(jpl)).

show(Goal) :-
    catch((Goal -> true ; writeln(failed)), Problem, (print_problem(Problem))).

print_problem(error(java_exception(E), Class)) :- !,
    jpl_call(E, getMessage, [], Message),
    format("exception ~w ~w~n", [Class, Message]).
print_problem(Problem) :-
    format("problem ~q~n", [Problem]).

run :-
    show((jpl_call('Visited', add, [2, 3], A), writeln(A))),
    show((jpl_call('Visited', large, [1152921504606846976], B), writeln(B))),
    show((jpl_new(array(int), [1, 2, 3, 4], Array), jpl_call('Visited', sum, [Array], C), writeln(C))),
    show((jpl_new(array(double), [1.5, 2.5], Doubles), jpl_call('Visited', mean, [Doubles], D), writeln(D))),
    show((jpl_new('Visited', [prolog], V), jpl_call(V, greet, ['wörld'], E), writeln(E),
          jpl_get(V, name, F), writeln(F), jpl_set(V, name, changed), jpl_get(V, name, G), writeln(G))),
    show((jpl_get('Visited', total, H), writeln(H), jpl_set('Visited', total, 9), jpl_get('Visited', total, I), writeln(I))),
    show((jpl_call('Visited', words, ['some words here'], W), jpl_array_to_list(W, Words), writeln(Words))),
    show((jpl_call('Visited', list, [], L), jpl_call(L, size, [], Size), writeln(Size),
          forall(jpl_list_element(L, X), (jpl_ref_text(X, T), writeln(T))))),
    show(jpl_call('Visited', fail, ['as wanted'], _)),
    show(jpl_call('Visited', failWithin, [], _)),
    show(jpl_call('Visited', no_such_method, [], _)),
    show(jpl_new('no.such.Name', [], _)),
    show((jpl_new('java.util.TreeMap', [], M), jpl_call(M, put, [a, one], _), jpl_call(M, put, [b, two], _),
          jpl_call(M, toString, [], MT), writeln(MT))),
    show((jpl_new(array(int), 5, Ints), jpl_set(Ints, 2, 42), jpl_get(Ints, 2, Two), jpl_get(Ints, length, N), writeln(Two/N))),
    show((jpl_call('Visited', property, ['host.key'], P), writeln(P))),
    show((jpl_call('Visited', allocate, [20000], Q), writeln(Q))),
    show((findall(R, (between(1, 2000, K), jpl_call('Visited', add, [K, K], R)), Rs), sum_list(Rs, Total), writeln(Total))),
    show(threads),
    show((jpl_call('Visited', deep, [0], Deep), writeln(Deep))).

jpl_list_element(L, X) :-
    jpl_call(L, size, [], Size), Last is Size - 1,
    between(0, Last, I), jpl_call(L, get, [I], X).

jpl_ref_text(X, T) :- jpl_object(X), !, jpl_call(X, toString, [], T).
jpl_ref_text(X, X).

jpl_object(X) :- jpl_is_object(X).

threads :-
    findall(Id, (between(1, 4, N), thread_create(work(N), Id, [])), Ids),
    forall(member(Id, Ids), (thread_join(Id, Status), writeln(Status))).

work(N) :-
    findall(R, (between(1, 300, K), jpl_call('Visited', add, [K, N], R)), Rs),
    sum_list(Rs, Sum), Expected is 300 * 301 // 2 + 300 * N,
    Sum =:= Expected.

:- initialization((jpl_set_default_jvm_opts(['-Dhost.key=value', '-Xmx256m', '-Xrs']), run, halt)).
