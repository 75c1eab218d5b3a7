; Made from kernelgen/build/native (sha256 0fa359f35760b914201c2abb83c93f65a080a89ba57afab2f8353bfd4fb7f346).

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #0

define internal fastcc void @_ZN9kernelgen5build6native4call16_leave_to_pythonB3v79B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.kernel, i64 %arg.record, i64 %arg.args, i64 range(i64 0, -9223372036854775808) %arg.count, i64 %arg.names) unnamed_addr {
B0:
  %.28.not = icmp eq i64 %arg.names, 0
  br i1 %.28.not, label %B50.endif, label %B12

B12:                                              ; preds = %B0
  %.33 = tail call i64 @PyTuple_Size(i64 %arg.names)
  %.35 = add nsw i64 %.33, %arg.count
  br label %B50.endif

B150:                                             ; preds = %B150.lr.ph.new, %B150
  %lsr.iv6 = phi i64 [ %lsr.iv.next7, %B150 ], [ 0, %B150.lr.ph.new ]
  %.1465961 = phi i64 [ %.153.7, %B150 ], [ 0, %B150.lr.ph.new ]
  %0 = add i64 %lsr.iv6, %23
  %1 = add i64 %0, 8
  %2 = add i64 %lsr.iv6, %arg.args
  %.185 = inttoptr i64 %2 to ptr
  %.186 = load i64, ptr %.185, align 8
  %.187 = inttoptr i64 %1 to ptr
  store i64 %.186, ptr %.187, align 8
  %3 = add i64 %0, 16
  %4 = add i64 %2, 8
  %.185.1 = inttoptr i64 %4 to ptr
  %.186.1 = load i64, ptr %.185.1, align 8
  %.187.1 = inttoptr i64 %3 to ptr
  store i64 %.186.1, ptr %.187.1, align 8
  %5 = add i64 %0, 24
  %6 = add i64 %2, 16
  %.185.2 = inttoptr i64 %6 to ptr
  %.186.2 = load i64, ptr %.185.2, align 8
  %.187.2 = inttoptr i64 %5 to ptr
  store i64 %.186.2, ptr %.187.2, align 8
  %7 = add i64 %0, 32
  %8 = add i64 %2, 24
  %.185.3 = inttoptr i64 %8 to ptr
  %.186.3 = load i64, ptr %.185.3, align 8
  %.187.3 = inttoptr i64 %7 to ptr
  store i64 %.186.3, ptr %.187.3, align 8
  %9 = add i64 %0, 40
  %10 = add i64 %2, 32
  %.185.4 = inttoptr i64 %10 to ptr
  %.186.4 = load i64, ptr %.185.4, align 8
  %.187.4 = inttoptr i64 %9 to ptr
  store i64 %.186.4, ptr %.187.4, align 8
  %11 = add i64 %0, 48
  %12 = add i64 %2, 40
  %.185.5 = inttoptr i64 %12 to ptr
  %.186.5 = load i64, ptr %.185.5, align 8
  %.187.5 = inttoptr i64 %11 to ptr
  store i64 %.186.5, ptr %.187.5, align 8
  %13 = add i64 %0, 56
  %14 = add i64 %2, 48
  %.185.6 = inttoptr i64 %14 to ptr
  %.186.6 = load i64, ptr %.185.6, align 8
  %.187.6 = inttoptr i64 %13 to ptr
  store i64 %.186.6, ptr %.187.6, align 8
  %.153.7 = add nuw nsw i64 %.1465961, 8
  %15 = add i64 %0, 64
  %16 = add i64 %2, 56
  %.185.7 = inttoptr i64 %16 to ptr
  %.186.7 = load i64, ptr %.185.7, align 8
  %.187.7 = inttoptr i64 %15 to ptr
  store i64 %.186.7, ptr %.187.7, align 8
  %lsr.iv.next7 = add nuw i64 %lsr.iv6, 64
  %niter.ncmp.7 = icmp eq i64 %unroll_iter, %.153.7
  br i1 %niter.ncmp.7, label %B242.loopexit.unr-lcssa, label %B150

B242.loopexit.unr-lcssa:                          ; preds = %B150
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B242, label %B150.epil.preheader

B150.epil.preheader:                              ; preds = %B150.lr.ph, %B242.loopexit.unr-lcssa
  %.1465961.epil.init = phi i64 [ 0, %B150.lr.ph ], [ %unroll_iter, %B242.loopexit.unr-lcssa ]
  %17 = ptrtoint ptr %.45 to i64
  %18 = shl i64 %.1465961.epil.init, 3
  %19 = add nsw i64 %18, %arg.args
  %20 = add i64 %18, %17
  br label %B150.epil

B150.epil:                                        ; preds = %B150.epil, %B150.epil.preheader
  %lsr.iv4 = phi i64 [ %lsr.iv.next5, %B150.epil ], [ %xtraiter, %B150.epil.preheader ]
  %lsr.iv2.in = phi i64 [ %lsr.iv2, %B150.epil ], [ %20, %B150.epil.preheader ]
  %lsr.iv = phi i64 [ %lsr.iv.next, %B150.epil ], [ %19, %B150.epil.preheader ]
  %lsr.iv2 = add i64 %lsr.iv2.in, 8
  %.185.epil = inttoptr i64 %lsr.iv to ptr
  %.186.epil = load i64, ptr %.185.epil, align 8
  %.187.epil = inttoptr i64 %lsr.iv2 to ptr
  store i64 %.186.epil, ptr %.187.epil, align 8
  %lsr.iv.next = add i64 %lsr.iv, 8
  %lsr.iv.next5 = add nsw i64 %lsr.iv4, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next5, 0
  br i1 %epil.iter.cmp.not, label %B242, label %B150.epil, !llvm.loop !0

B242:                                             ; preds = %B150.epil, %B50.endif, %B242.loopexit.unr-lcssa
  %21 = ptrtoint ptr %.45 to i64
  %.198 = add nsw i64 %arg.record, 40
  %.201 = inttoptr i64 %.198 to ptr
  %.202 = load i64, ptr %.201, align 8
  %.204 = add nuw nsw i64 %arg.count, 1
  %.221 = call i64 @PyObject_Vectorcall(i64 %.202, i64 %21, i64 %.204, i64 %arg.names)
  store i64 %.221, ptr %retptr, align 8
  ret void

B50.endif:                                        ; preds = %B12, %B0
  %total.2.0 = phi i64 [ %.35, %B12 ], [ %arg.count, %B0 ]
  %.44 = add nsw i64 %total.2.0, 1
  %.45 = alloca i64, i64 %.44, align 8
  store i64 %arg.kernel, ptr %.45, align 8
  %.14060.not = icmp slt i64 %total.2.0, 1
  br i1 %.14060.not, label %B242, label %B150.lr.ph

B150.lr.ph:                                       ; preds = %B50.endif
  %xtraiter = and i64 %total.2.0, 7
  %22 = icmp ult i64 %total.2.0, 8
  br i1 %22, label %B150.epil.preheader, label %B150.lr.ph.new

B150.lr.ph.new:                                   ; preds = %B150.lr.ph
  %unroll_iter = and i64 %total.2.0, 9223372036854775800
  %23 = ptrtoint ptr %.45 to i64
  br label %B150
}

declare i64 @PyTuple_Size(i64) local_unnamed_addr

declare i64 @PyObject_Vectorcall(i64, i64, i64, i64) local_unnamed_addr

declare i64 @Py_DecRef(i64) local_unnamed_addr

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.uadd.with.overflow.i64(i64, i64) #1

define internal fastcc void @_ZN9kernelgen5build6native4call7_finishB3v70B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.record, i64 %arg.objects, i64 %arg.outputs) unnamed_addr {
B0:
  %.259 = alloca [1 x i64], align 8
  %.13 = inttoptr i64 %arg.record to ptr
  %.14 = load i64, ptr %.13, align 8
  %.16 = add nsw i64 %arg.record, 48
  %.17 = inttoptr i64 %.16 to ptr
  %.18 = load i64, ptr %.17, align 8
  %.26 = icmp eq i64 %.18, 0
  br i1 %.26, label %B140, label %B198

B140:                                             ; preds = %B0
  %.34 = inttoptr i64 %arg.objects to ptr
  %.35 = load i64, ptr %.34, align 8
  %.11.i = and i64 %.35, 1
  %.12.i = icmp eq i64 %.11.i, 0
  br i1 %.12.i, label %B22.i, label %B58.i

B22.i:                                            ; preds = %B140
  %.19.i = tail call i64 @Py_IncRef(i64 %.35), !noalias !2
  br label %common.ret

B58.i:                                            ; preds = %B140
  %.26.i = add nsw i64 %.35, -1
  %.33.i = add nsw i64 %.35, 23
  %.34.i = inttoptr i64 %.33.i to ptr
  %.35.i = load i32, ptr %.34.i, align 4, !noalias !2
  %.37.not.i = icmp eq i32 %.35.i, 0
  br i1 %.37.not.i, label %B128.i, label %common.ret

B128.i:                                           ; preds = %B58.i
  %.48.i = add nsw i64 %.14, 80
  %.51.i = inttoptr i64 %.48.i to ptr
  %.52.i = load i64, ptr %.51.i, align 8, !noalias !2
  %.58.i = inttoptr i64 %.52.i to ptr
  %.59.i = tail call i64 %.58.i(i64 %.26.i), !noalias !2
  br label %common.ret

B198:                                             ; preds = %B0
  %.72 = tail call i64 @PyTuple_New(i64 %arg.outputs)
  %.77 = icmp eq i64 %.72, 0
  br i1 %.77, label %common.ret, label %B246.endif

common.ret:                                       ; preds = %B384, %B198, %B128.i, %B58.i, %B22.i
  %.59.sink.i.sink = phi i64 [ 0, %B198 ], [ %.284, %B384 ], [ %.59.i, %B128.i ], [ %.35, %B22.i ], [ %.26.i, %B58.i ]
  store i64 %.59.sink.i.sink, ptr %retptr, align 8
  ret void

B278:                                             ; preds = %B278.preheader, %B278.endif
  %lsr.iv = phi i64 [ %lsr.iv.next, %B278.endif ], [ %arg.objects, %B278.preheader ]
  %.1797375 = phi i64 [ %.186, %B278.endif ], [ 0, %B278.preheader ]
  %.215 = inttoptr i64 %lsr.iv to ptr
  %.216 = load i64, ptr %.215, align 8
  %.11.i2 = and i64 %.216, 1
  %.12.i3 = icmp eq i64 %.11.i2, 0
  br i1 %.12.i3, label %B22.i17, label %B58.i4

B22.i17:                                          ; preds = %B278
  %.19.i18 = tail call i64 @Py_IncRef(i64 %.216), !noalias !5
  br label %B278.endif

B58.i4:                                           ; preds = %B278
  %.26.i5 = add nsw i64 %.216, -1
  %.33.i6 = add nsw i64 %.216, 23
  %.34.i7 = inttoptr i64 %.33.i6 to ptr
  %.35.i8 = load i32, ptr %.34.i7, align 4, !noalias !5
  %.37.not.i9 = icmp eq i32 %.35.i8, 0
  br i1 %.37.not.i9, label %B128.i11, label %B278.endif

B128.i11:                                         ; preds = %B58.i4
  %.52.i14 = load i64, ptr %sunkaddr2, align 8, !noalias !5
  %.58.i15 = inttoptr i64 %.52.i14 to ptr
  %.59.i16 = tail call i64 %.58.i15(i64 %.26.i5), !noalias !5
  br label %B278.endif

B384:                                             ; preds = %B278.endif, %B246.endif
  %.261 = ptrtoint ptr %.259 to i64
  store i64 %.72, ptr %.259, align 8
  %.284 = call i64 @PyObject_Vectorcall(i64 %.18, i64 %.261, i64 1, i64 0)
  %.290 = call i64 @Py_DecRef(i64 %.72)
  br label %common.ret

B246.endif:                                       ; preds = %B198
  %.17374.not = icmp slt i64 %arg.outputs, 1
  br i1 %.17374.not, label %B384, label %B278.preheader

B278.preheader:                                   ; preds = %B246.endif
  %sunkaddr1 = inttoptr i64 %.14 to ptr
  %sunkaddr2 = getelementptr i8, ptr %sunkaddr1, i64 80
  br label %B278

B278.endif:                                       ; preds = %B128.i11, %B58.i4, %B22.i17
  %.59.sink.i10 = phi i64 [ %.59.i16, %B128.i11 ], [ %.216, %B22.i17 ], [ %.26.i5, %B58.i4 ]
  %.186 = add nuw nsw i64 %.1797375, 1
  %.249 = tail call i64 @PyTuple_SetItem(i64 %.72, i64 %.1797375, i64 %.59.sink.i10)
  %lsr.iv.next = add i64 %lsr.iv, 8
  %exitcond.not = icmp eq i64 %arg.outputs, %.186
  br i1 %exitcond.not, label %B384, label %B278
}

declare i64 @Py_IncRef(i64) local_unnamed_addr

declare i64 @PyTuple_New(i64) local_unnamed_addr

declare i64 @PyTuple_SetItem(i64, i64, i64) local_unnamed_addr

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #2

declare i64 @PyEval_SaveThread(i64) local_unnamed_addr

define internal fastcc void @_ZN9kernelgen5build6native4team6launchB3v69B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.services, i64 %arg.walk, i64 %arg.pointers, i64 %arg.threads) unnamed_addr {
B0:
  %.247.i.i = alloca ptr, align 8
  %.70.i = alloca [1 x i64], align 8
  %.76.i = alloca [32 x i64], align 8
  %.79.i = alloca [32 x i64], align 8
  %.18 = add nsw i64 %arg.walk, 56
  %.19 = inttoptr i64 %.18 to ptr
  %.20 = load i64, ptr %.19, align 8
  %.23 = add nsw i64 %arg.services, 16
  %.24 = inttoptr i64 %.23 to ptr
  %.25 = load i64, ptr %.24, align 8
  %.28 = icmp eq i64 %.25, 0
  br i1 %.28, label %B0.endif, label %B0.else, !prof !8

B302:                                             ; preds = %B248.endif
  %.153 = add nsw i64 %arg.services, 704
  %.154 = inttoptr i64 %.153 to ptr
  %.155 = atomicrmw xchg ptr %.154, i64 1 seq_cst, align 8
  %.156 = icmp eq i64 %.155, 0
  br i1 %.156, label %B364, label %B646

B364:                                             ; preds = %B302
  %.168 = add nsw i64 %.11.i, -1
  call void @llvm.lifetime.start.p0(ptr nonnull %.70.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.76.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.79.i)
  store i64 0, ptr %.70.i, align 8, !noalias !9
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(256) %.76.i, i8 0, i64 256, i1 false), !noalias !9
  %.10.i = add nsw i64 %arg.services, 1056
  %.11.i4 = inttoptr i64 %.10.i to ptr
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(256) %.79.i, i8 0, i64 256, i1 false), !noalias !9
  %.12.i = load i64, ptr %.11.i4, align 8, !noalias !9
  %.11.i.i = tail call i64 @llvm.smin.i64(i64 range(i64 1, 9223372036854775807) %.168, i64 64)
  %.51.not.i = icmp slt i64 %.12.i, %.11.i.i
  br i1 %.51.not.i, label %B114.i, label %_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit

B114.i:                                           ; preds = %B364
  %.78.i = ptrtoint ptr %.76.i to i64
  %.81.i = ptrtoint ptr %.79.i to i64
  %.87.i = call i64 @sigfillset(i64 %.78.i), !noalias !9
  %.101.i = call i64 @pthread_sigmask(i64 2, i64 %.78.i, i64 %.81.i), !noalias !9
  %0 = shl i64 %.12.i, 7
  %1 = add i64 %0, 1152
  %2 = add i64 %0, 1216
  %3 = add i64 %0, 1168
  %4 = add i64 %0, 1160
  %5 = ptrtoint ptr %.70.i to i64
  %sunkaddr.i = inttoptr i64 %arg.services to ptr
  %sunkaddr4.i = getelementptr i8, ptr %sunkaddr.i, i64 1072
  br label %B288.i

B288.i:                                           ; preds = %B650.i, %B114.i
  %lsr.iv5.i = phi i64 [ %4, %B114.i ], [ %lsr.iv.next6.i, %B650.i ]
  %lsr.iv3.i = phi i64 [ %3, %B114.i ], [ %lsr.iv.next4.i, %B650.i ]
  %lsr.iv1.i = phi i64 [ %2, %B114.i ], [ %lsr.iv.next2.i, %B650.i ]
  %lsr.iv.i = phi i64 [ %1, %B114.i ], [ %lsr.iv.next.i, %B650.i ]
  %there.2.0.i = phi i64 [ %.12.i, %B114.i ], [ %.185.i, %B650.i ]
  %6 = add i64 %lsr.iv.i, %arg.services
  %.121.i = inttoptr i64 %6 to ptr
  store i64 0, ptr %.121.i, align 8, !noalias !9
  %7 = add i64 %lsr.iv5.i, %arg.services
  %.126.i = inttoptr i64 %7 to ptr
  store i64 %arg.services, ptr %.126.i, align 8, !noalias !9
  %8 = add i64 %lsr.iv3.i, %arg.services
  %.131.i = inttoptr i64 %8 to ptr
  store i64 %there.2.0.i, ptr %.131.i, align 8, !noalias !9
  %9 = add i64 %lsr.iv1.i, %arg.services
  %.147.i = call i64 @sem_init(i64 %9, i64 0, i64 0), !noalias !9
  %.152.i = load i64, ptr %sunkaddr4.i, align 8, !noalias !9
  %.170.i = call i64 @pthread_create(i64 %5, i64 0, i64 %.152.i, i64 %6), !noalias !9
  %.171.i = and i64 %.170.i, 4294967295
  %.172.not.i = icmp eq i64 %.171.i, 0
  br i1 %.172.not.i, label %B650.i, label %B672.i

B650.i:                                           ; preds = %B288.i
  %.185.i = add i64 %there.2.0.i, 1
  %lsr.iv.next.i = add i64 %lsr.iv.i, 128
  %lsr.iv.next2.i = add i64 %lsr.iv1.i, 128
  %lsr.iv.next4.i = add i64 %lsr.iv3.i, 128
  %lsr.iv.next6.i = add i64 %lsr.iv5.i, 128
  %exitcond.not.i5 = icmp eq i64 %.11.i.i, %.185.i
  br i1 %exitcond.not.i5, label %B672.i, label %B288.i

B672.i:                                           ; preds = %B650.i, %B288.i
  %there.3.1.i = phi i64 [ %.11.i.i, %B650.i ], [ %there.2.0.i, %B288.i ]
  %.219.i = call i64 @pthread_sigmask(i64 2, i64 %.81.i, i64 0), !noalias !9
  %sunkaddr10.i = getelementptr i8, ptr %sunkaddr.i, i64 1056
  store i64 %there.3.1.i, ptr %sunkaddr10.i, align 8, !noalias !9
  br label %_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit

_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit: ; preds = %B364, %B672.i
  %storemerge.i = phi i64 [ %there.3.1.i, %B672.i ], [ %.12.i, %B364 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.70.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.76.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.79.i)
  %.11.i1 = tail call i64 @llvm.smin.i64(i64 %.168, i64 %storemerge.i)
  %.11.i2 = icmp sgt i64 %quot.0, 7
  br i1 %.11.i2, label %B470.endif.endif.endif, label %B30.endif.i

B642:                                             ; preds = %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit
  %sunkaddr = inttoptr i64 %arg.services to ptr
  %sunkaddr12 = getelementptr i8, ptr %sunkaddr, i64 704
  %.418 = atomicrmw xchg ptr %sunkaddr12, i64 0 seq_cst, align 8
  br label %B646

B646:                                             ; preds = %B248.endif, %B0.endif, %B642, %B302
  %.436 = add nsw i64 %arg.walk, 16
  %.437 = inttoptr i64 %.436 to ptr
  %.438 = load i64, ptr %.437, align 8
  %.441 = add nsw i64 %arg.walk, 24
  %.442 = inttoptr i64 %.441 to ptr
  %.443 = load i64, ptr %.442, align 8
  %.447 = inttoptr i64 %arg.walk to ptr
  %.448 = load i64, ptr %.447, align 8
  %.465 = inttoptr i64 %.448 to ptr
  %.466 = tail call i64 %.465(i64 %arg.pointers, i64 %.438, i64 %.443, i64 %.81)
  br label %B860

B860:                                             ; preds = %_ZN9kernelgen5build6native4team13_run_togetherB3v64B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit, %B646
  store i64 0, ptr %retptr, align 8
  ret void

B0.else:                                          ; preds = %B0
  %.39 = icmp ne i64 %.20, -9223372036854775808
  %.40 = icmp ne i64 %.25, -1
  %.41.not = or i1 %.39, %.40
  br i1 %.41.not, label %B0.else.if, label %B0.endif, !prof !12

B0.endif:                                         ; preds = %22, %B0.else, %B0
  %quot.0 = phi i64 [ 0, %B0 ], [ 0, %B0.else ], [ %spec.select, %22 ]
  %.71 = add nsw i64 %arg.walk, 32
  %.72 = inttoptr i64 %.71 to ptr
  %.73 = load i64, ptr %.72, align 8
  %.74 = icmp slt i64 %.73, 257
  %.81 = add nsw i64 %arg.walk, 8
  br i1 %.74, label %B248.endif, label %B646

B0.else.if:                                       ; preds = %B0.else
  %10 = or i64 %.25, %.20
  %11 = icmp ult i64 %10, 4294967296
  br i1 %11, label %12, label %19

12:                                               ; preds = %B0.else.if
  %13 = trunc nuw i64 %.25 to i32
  %14 = trunc nuw i64 %.20 to i32
  %15 = udiv i32 %14, %13
  %16 = urem i32 %14, %13
  %17 = zext i32 %15 to i64
  %18 = zext i32 %16 to i64
  br label %22

19:                                               ; preds = %B0.else.if
  %20 = sdiv i64 %.20, %.25
  %21 = srem i64 %.20, %.25
  br label %22

22:                                               ; preds = %19, %12
  %23 = phi i64 [ %17, %12 ], [ %20, %19 ]
  %24 = phi i64 [ %18, %12 ], [ %21, %19 ]
  %.46 = xor i64 %24, %.25
  %.47 = icmp slt i64 %.46, 0
  %.48 = icmp ne i64 %24, 0
  %.49 = and i1 %.48, %.47
  %.54 = sext i1 %.49 to i64
  %spec.select = add i64 %23, %.54
  br label %B0.endif

B248.endif:                                       ; preds = %B0.endif
  %.82 = inttoptr i64 %.81 to ptr
  %.83 = load i64, ptr %.82, align 8
  %.84 = icmp sgt i64 %.83, 64
  %.11.i = tail call i64 @llvm.smin.i64(i64 %quot.0, i64 %arg.threads)
  %.139 = icmp slt i64 %.11.i, 2
  %brmerge = select i1 %.139, i1 true, i1 %.84
  br i1 %brmerge, label %B646, label %B302

B62.i:                                            ; preds = %B30.endif.i
  %sunkaddr14 = inttoptr i64 %arg.services to ptr
  %sunkaddr15 = getelementptr i8, ptr %sunkaddr14, i64 1152
  %.149.i = load atomic i64, ptr %sunkaddr15 seq_cst, align 8, !noalias !13
  %.150.i = icmp eq i64 %.149.i, 0
  br i1 %.150.i, label %B470.endif.endif.endif, label %B60.i.1

B60.i.1:                                          ; preds = %B62.i
  %exitcond.not.i.1 = icmp eq i64 %.11.i1, 1
  br i1 %exitcond.not.i.1, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i.1

B62.i.1:                                          ; preds = %B60.i.1
  %sunkaddr17 = getelementptr i8, ptr %sunkaddr14, i64 1280
  %.149.i.1 = load atomic i64, ptr %sunkaddr17 seq_cst, align 8, !noalias !13
  %.150.i.1 = icmp eq i64 %.149.i.1, 0
  br i1 %.150.i.1, label %B470.endif.endif.endif, label %B60.i.2

B60.i.2:                                          ; preds = %B62.i.1
  %exitcond.not.i.2 = icmp eq i64 %.11.i1, 2
  br i1 %exitcond.not.i.2, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i.2

B62.i.2:                                          ; preds = %B60.i.2
  %sunkaddr19 = getelementptr i8, ptr %sunkaddr14, i64 1408
  %.149.i.2 = load atomic i64, ptr %sunkaddr19 seq_cst, align 8, !noalias !13
  %.150.i.2 = icmp eq i64 %.149.i.2, 0
  br i1 %.150.i.2, label %B470.endif.endif.endif, label %B60.i.3

B60.i.3:                                          ; preds = %B62.i.2
  %exitcond.not.i.3 = icmp eq i64 %.11.i1, 3
  br i1 %exitcond.not.i.3, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i.3

B62.i.3:                                          ; preds = %B60.i.3
  %sunkaddr21 = getelementptr i8, ptr %sunkaddr14, i64 1536
  %.149.i.3 = load atomic i64, ptr %sunkaddr21 seq_cst, align 8, !noalias !13
  %.150.i.3 = icmp eq i64 %.149.i.3, 0
  br i1 %.150.i.3, label %B470.endif.endif.endif, label %B60.i.4

B60.i.4:                                          ; preds = %B62.i.3
  %exitcond.not.i.4 = icmp eq i64 %.11.i1, 4
  br i1 %exitcond.not.i.4, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i.4

B62.i.4:                                          ; preds = %B60.i.4
  %sunkaddr23 = getelementptr i8, ptr %sunkaddr14, i64 1664
  %.149.i.4 = load atomic i64, ptr %sunkaddr23 seq_cst, align 8, !noalias !13
  %.150.i.4 = icmp eq i64 %.149.i.4, 0
  br i1 %.150.i.4, label %B470.endif.endif.endif, label %B60.i.5

B60.i.5:                                          ; preds = %B62.i.4
  %exitcond.not.i.5 = icmp eq i64 %.11.i1, 5
  br i1 %exitcond.not.i.5, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i.5

B62.i.5:                                          ; preds = %B60.i.5
  %sunkaddr25 = getelementptr i8, ptr %sunkaddr14, i64 1792
  %.149.i.5 = load atomic i64, ptr %sunkaddr25 seq_cst, align 8, !noalias !13
  %.150.i.5 = icmp eq i64 %.149.i.5, 0
  br i1 %.150.i.5, label %B470.endif.endif.endif, label %B60.i.6

B60.i.6:                                          ; preds = %B62.i.5
  %exitcond.not.i.6 = icmp eq i64 %.11.i1, 6
  br i1 %exitcond.not.i.6, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i.6

B62.i.6:                                          ; preds = %B60.i.6
  %sunkaddr27 = getelementptr i8, ptr %sunkaddr14, i64 1920
  %.149.i.6 = load atomic i64, ptr %sunkaddr27 seq_cst, align 8, !noalias !13
  br label %B470.endif.endif.endif

B30.endif.i:                                      ; preds = %_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit
  %exitcond.not.i = icmp slt i64 %.11.i1, 1
  br i1 %exitcond.not.i, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i

_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit: ; preds = %B30.endif.i, %B60.i.6, %B60.i.5, %B60.i.4, %B60.i.3, %B60.i.2, %B60.i.1
  %.166.i = add nsw i64 %arg.services, 1088
  %.167.i = inttoptr i64 %.166.i to ptr
  %.168.i = load i64, ptr %.167.i, align 8, !noalias !13
  %.169.i = add nsw i64 %.168.i, 1
  store i64 %.169.i, ptr %.167.i, align 8, !noalias !13
  %.187.1.i = and i64 %.169.i, 15
  %.217.i.not = icmp eq i64 %.187.1.i, 0
  br i1 %.217.i.not, label %B470.endif.endif.endif, label %B642

B470.endif.endif.endif:                           ; preds = %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, %B62.i.6, %B62.i.5, %B62.i.4, %B62.i.3, %B62.i.2, %B62.i.1, %B62.i, %_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit
  %25 = or i64 %.11.i, %quot.0
  %26 = icmp ult i64 %25, 4294967296
  br i1 %26, label %27, label %32

27:                                               ; preds = %B470.endif.endif.endif
  %28 = trunc nuw i64 %.11.i to i32
  %29 = trunc nuw i64 %quot.0 to i32
  %30 = udiv i32 %29, %28
  %31 = zext nneg i32 %30 to i64
  br label %B642.thread45

32:                                               ; preds = %B470.endif.endif.endif
  %33 = srem i64 %quot.0, %.11.i
  %34 = sdiv i64 %quot.0, %.11.i
  %35 = ashr i64 %33, 63
  br label %B642.thread45

B642.thread45:                                    ; preds = %32, %27
  %36 = phi i64 [ %31, %27 ], [ %34, %32 ]
  %.287.lobit = phi i64 [ 0, %27 ], [ %35, %32 ]
  %.274.1 = add nsw i64 %.287.lobit, %36
  %.11.i3 = tail call i64 @llvm.smax.i64(i64 %.274.1, i64 2)
  %37 = tail call i64 @llvm.umin.i64(i64 %.11.i3, i64 4)
  %.15.i = add nsw i64 %arg.services, 1024
  %.16.i = inttoptr i64 %.15.i to ptr
  store i64 %arg.walk, ptr %.16.i, align 8, !noalias !16
  %.20.i = add nsw i64 %arg.services, 1032
  %.21.i = inttoptr i64 %.20.i to ptr
  store i64 %arg.pointers, ptr %.21.i, align 8, !noalias !16
  %.25.i = add nsw i64 %arg.services, 1040
  %.26.i = inttoptr i64 %.25.i to ptr
  store i64 %37, ptr %.26.i, align 8, !noalias !16
  %.30.i = add nsw i64 %arg.services, 1048
  %.32.i = inttoptr i64 %.30.i to ptr
  store i64 %.11.i1, ptr %.32.i, align 8, !noalias !16
  %.36.i = add nsw i64 %arg.services, 1080
  %.41.i = call i64 @sched_getcpu(i64 0), !noalias !16
  %.42.i = and i64 %.41.i, 4294967295
  %.43.i = inttoptr i64 %.36.i to ptr
  store i64 %.42.i, ptr %.43.i, align 8, !noalias !16
  %.128110.i = icmp sgt i64 %.11.i1, -1
  br i1 %.128110.i, label %B344.preheader.i, label %B710.sink.split.i

B344.preheader.i:                                 ; preds = %B642.thread45
  %storemerge.i.peel.i = add nsw i64 %arg.services, 896
  %.192.peel.i = inttoptr i64 %storemerge.i.peel.i to ptr
  store i64 0, ptr %.192.peel.i, align 8, !noalias !16
  %exitcond.peel.not.i = icmp eq i64 %.11.i1, 0
  br i1 %exitcond.peel.not.i, label %B710.sink.split.i, label %B344.endif.peel.next.i

B344.endif.peel.next.i:                           ; preds = %B344.preheader.i
  %xtraiter.i = and i64 %.11.i1, 7
  %38 = icmp samesign ult i64 %.11.i1, 8
  br i1 %38, label %B344.endif.epil.preheader.i, label %B344.endif.peel.next.new.i

B344.endif.peel.next.new.i:                       ; preds = %B344.endif.peel.next.i
  %39 = add i64 %arg.services, 2168
  %40 = and i64 %.11.i1, 9223372036854775800
  %41 = add nsw i64 %.11.i1, -8
  %42 = lshr i64 %41, 3
  %43 = add nuw nsw i64 %42, 1
  %xtraiter8.i = and i64 %43, 3
  %44 = icmp samesign ult i64 %.11.i1, 32
  br i1 %44, label %B344.endif.epil.preheader7.i, label %B344.endif.peel.next.new.new.i

B344.endif.peel.next.new.new.i:                   ; preds = %B344.endif.peel.next.new.i
  %45 = add i64 %arg.services, 5240
  %46 = lshr i64 %43, 2
  %47 = mul nsw i64 %46, -4
  br label %B344.endif.i

B548.i:                                           ; preds = %B548.lr.ph.i, %B708.i
  %lsr.iv19.i = phi i64 [ %94, %B548.lr.ph.i ], [ %lsr.iv.next20.i, %B708.i ]
  %lsr.iv29.i = phi i64 [ %.11.i1, %B548.lr.ph.i ], [ %lsr.iv.next30.i, %B708.i ]
  %48 = add i64 %lsr.iv19.i, -64
  %.340.i = inttoptr i64 %48 to ptr
  %.341.i = cmpxchg ptr %.340.i, i64 1, i64 0 seq_cst seq_cst, align 8, !noalias !16
  %.342.i = extractvalue { i64, i1 } %.341.i, 1
  br i1 %.342.i, label %B654.i, label %B708.i

B654.i:                                           ; preds = %B548.i
  %.351.i = call i64 @sem_post(i64 %lsr.iv19.i), !noalias !16
  br label %B708.i

B708.i:                                           ; preds = %B654.i, %B548.i
  %lsr.iv.next30.i = add nsw i64 %lsr.iv29.i, -1
  %lsr.iv.next20.i = add i64 %lsr.iv19.i, 128
  %exitcond8.not.i = icmp eq i64 %lsr.iv.next30.i, 0
  br i1 %exitcond8.not.i, label %B710.i, label %B548.i

B710.sink.split.i:                                ; preds = %B344.preheader.i, %B642.thread45
  %.20110.i = add nsw i64 %arg.services, 768
  %.20211.i = inttoptr i64 %.20110.i to ptr
  %.20312.i = atomicrmw xchg ptr %.20211.i, i64 1 seq_cst, align 8, !noalias !16
  %.20613.i = add nsw i64 %arg.services, 960
  %.20714.i = inttoptr i64 %.20613.i to ptr
  %.20815.i = atomicrmw add ptr %.20714.i, i64 1 seq_cst, align 8, !noalias !16
  br label %B710.i

B710.i:                                           ; preds = %B708.i, %B710.sink.split.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.247.i.i), !noalias !16
  store ptr null, ptr %.247.i.i, align 8, !noalias !19
  %sunkaddr.i6 = inttoptr i64 %arg.services to ptr
  %sunkaddr37.i = getelementptr i8, ptr %sunkaddr.i6, i64 1024
  %.14.i.i = load i64, ptr %sunkaddr37.i, align 8, !noalias !19
  %sunkaddr39.i = getelementptr i8, ptr %sunkaddr.i6, i64 1032
  %.19.i.i = load i64, ptr %sunkaddr39.i, align 8, !noalias !19
  %sunkaddr41.i = getelementptr i8, ptr %sunkaddr.i6, i64 1040
  %.30.i.i = load i64, ptr %sunkaddr41.i, align 8, !noalias !19
  %sunkaddr43.i = getelementptr i8, ptr %sunkaddr.i6, i64 1048
  %.35.i.i = load i64, ptr %sunkaddr43.i, align 8, !noalias !19
  %.36.i.i = add nsw i64 %.35.i.i, 1
  %.12582.not.i.i = icmp slt i64 %.35.i.i, 0
  br i1 %.12582.not.i.i, label %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.thread.i, label %B250.lr.ph.i.i

B250.lr.ph.i.i:                                   ; preds = %B710.i
  %.244.i.i = mul nsw i64 %.36.i.i, %.30.i.i
  br label %B294.endif.i.i

B372.i.i:                                         ; preds = %B372.preheader.i.i, %B372.i.i
  %number.2.1.i.i = phi i64 [ %.273.i.i, %B372.i.i ], [ %.229.i.i, %B372.preheader.i.i ]
  %.241.i.i = add nsw i64 %number.2.1.i.i, %.239.i.i
  store ptr null, ptr %.247.i.i, align 8, !noalias !19
  call fastcc void @_ZN9kernelgen5build6native4team10_run_chunkB3v67B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr nonnull %.247.i.i, i64 %.14.i.i, i64 %.19.i.i, i64 %.241.i.i, i64 %.244.i.i)
  %.273.i.i = atomicrmw add ptr %sunkaddr11.i, i64 1 seq_cst, align 8, !noalias !19
  %.277.i.i = icmp slt i64 %.273.i.i, %.30.i.i
  br i1 %.277.i.i, label %B372.i.i, label %B470.i.i

B470.i.i:                                         ; preds = %B372.i.i, %B294.endif.i.i
  %.125.i.i = icmp sgt i64 %.12483.i.i, 1
  br i1 %.125.i.i, label %B294.endif.i.i, label %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.thread.i

B294.endif.i.i:                                   ; preds = %B470.i.i, %B250.lr.ph.i.i
  %.67.0.i.i = phi i64 [ 0, %B250.lr.ph.i.i ], [ %.138.i.i, %B470.i.i ]
  %.12483.i.i = phi i64 [ %.36.i.i, %B250.lr.ph.i.i ], [ %.134.i.i, %B470.i.i ]
  %.134.i.i = add nsw i64 %.12483.i.i, -1
  %.138.i.i = add nuw nsw i64 %.67.0.i.i, 1
  %.170.not.i.i = icmp sgt i64 %.67.0.i.i, %.35.i.i
  %.187.i.i = select i1 %.170.not.i.i, i64 %.36.i.i, i64 0
  %spec.select.i.i = sub nsw i64 %.67.0.i.i, %.187.i.i
  %.11.i.i.i = icmp eq i64 %.67.0.i.i, %.187.i.i
  %.23.i.i.i = shl i64 %spec.select.i.i, 7
  %.29.i.i.i = add i64 %.23.i.i.i, 1144
  %.29.pn.i.i.i = select i1 %.11.i.i.i, i64 896, i64 %.29.i.i.i
  %storemerge.i.i.i = add nsw i64 %.29.pn.i.i.i, %arg.services
  %.228.i.i = inttoptr i64 %storemerge.i.i.i to ptr
  %.229.i.i = atomicrmw add ptr %.228.i.i, i64 1 seq_cst, align 8, !noalias !19
  %.234.i.i = icmp slt i64 %.229.i.i, %.30.i.i
  br i1 %.234.i.i, label %B372.preheader.i.i, label %B470.i.i

B372.preheader.i.i:                               ; preds = %B294.endif.i.i
  %.239.i.i = mul nsw i64 %spec.select.i.i, %.30.i.i
  %sunkaddr10.i7 = inttoptr i64 %.29.pn.i.i.i to ptr
  %sunkaddr11.i = getelementptr i8, ptr %sunkaddr10.i7, i64 %arg.services
  br label %B372.i.i

_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.thread.i: ; preds = %B470.i.i, %B710.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.247.i.i), !noalias !16
  %sunkaddr47.i = getelementptr i8, ptr %sunkaddr.i6, i64 768
  %.390.i = atomicrmw xchg ptr %sunkaddr47.i, i64 0 seq_cst, align 8, !noalias !16
  %.396.i = add nsw i64 %arg.services, 832
  %.397.i = inttoptr i64 %.396.i to ptr
  %.398.i = load atomic i64, ptr %.397.i seq_cst, align 8, !noalias !16
  %.399.not.i = icmp eq i64 %.398.i, 0
  br i1 %.399.not.i, label %_ZN9kernelgen5build6native4team13_run_togetherB3v64B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit, label %B896.preheader.i

B896.preheader.i:                                 ; preds = %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.thread.i
  %sunkaddr13.i = getelementptr i8, ptr %sunkaddr.i6, i64 832
  br label %B896.i

B896.i:                                           ; preds = %B978.i, %B896.preheader.i
  %spins.2.0.i = phi i64 [ %.410.i, %B978.i ], [ 0, %B896.preheader.i ]
  %.408.i = call i64 @kernelgen_relax(i64 0), !noalias !16
  %.417.i = icmp samesign ugt i64 %spins.2.0.i, 999
  br i1 %.417.i, label %B948.i, label %B978.i

B948.i:                                           ; preds = %B896.i
  %.423.i = call i64 @sched_yield(i64 0), !noalias !16
  br label %B978.i

B978.i:                                           ; preds = %B948.i, %B896.i
  %.434.i = load atomic i64, ptr %sunkaddr13.i seq_cst, align 8, !noalias !16
  %.435.not.i = icmp eq i64 %.434.i, 0
  %.410.i = add nuw nsw i64 %spins.2.0.i, 1
  br i1 %.435.not.i, label %_ZN9kernelgen5build6native4team13_run_togetherB3v64B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit, label %B896.i

B344.endif.i:                                     ; preds = %B344.endif.i, %B344.endif.peel.next.new.new.i
  %lsr.iv8.i = phi i64 [ %lsr.iv.next9.i, %B344.endif.i ], [ %47, %B344.endif.peel.next.new.new.i ]
  %lsr.iv21.i = phi i64 [ %lsr.iv.next22.i, %B344.endif.i ], [ %45, %B344.endif.peel.next.new.new.i ]
  %49 = add i64 %lsr.iv21.i, -3072
  %50 = add i64 %lsr.iv21.i, -3968
  %.192.i = inttoptr i64 %50 to ptr
  store i64 0, ptr %.192.i, align 8, !noalias !16
  %51 = add i64 %lsr.iv21.i, -3840
  %.192.1.i = inttoptr i64 %51 to ptr
  store i64 0, ptr %.192.1.i, align 8, !noalias !16
  %52 = add i64 %lsr.iv21.i, -3712
  %.192.2.i = inttoptr i64 %52 to ptr
  store i64 0, ptr %.192.2.i, align 8, !noalias !16
  %53 = add i64 %lsr.iv21.i, -3584
  %.192.3.i = inttoptr i64 %53 to ptr
  store i64 0, ptr %.192.3.i, align 8, !noalias !16
  %54 = add i64 %lsr.iv21.i, -3456
  %.192.4.i = inttoptr i64 %54 to ptr
  store i64 0, ptr %.192.4.i, align 8, !noalias !16
  %55 = add i64 %lsr.iv21.i, -3328
  %.192.5.i = inttoptr i64 %55 to ptr
  store i64 0, ptr %.192.5.i, align 8, !noalias !16
  %56 = add i64 %lsr.iv21.i, -3200
  %.192.6.i = inttoptr i64 %56 to ptr
  store i64 0, ptr %.192.6.i, align 8, !noalias !16
  %.192.7.i = inttoptr i64 %49 to ptr
  store i64 0, ptr %.192.7.i, align 8, !noalias !16
  %57 = add i64 %lsr.iv21.i, -2048
  %58 = add i64 %lsr.iv21.i, -2944
  %.192.113.i = inttoptr i64 %58 to ptr
  store i64 0, ptr %.192.113.i, align 8, !noalias !16
  %59 = add i64 %lsr.iv21.i, -2816
  %.192.1.1.i = inttoptr i64 %59 to ptr
  store i64 0, ptr %.192.1.1.i, align 8, !noalias !16
  %60 = add i64 %lsr.iv21.i, -2688
  %.192.2.1.i = inttoptr i64 %60 to ptr
  store i64 0, ptr %.192.2.1.i, align 8, !noalias !16
  %61 = add i64 %lsr.iv21.i, -2560
  %.192.3.1.i = inttoptr i64 %61 to ptr
  store i64 0, ptr %.192.3.1.i, align 8, !noalias !16
  %62 = add i64 %lsr.iv21.i, -2432
  %.192.4.1.i = inttoptr i64 %62 to ptr
  store i64 0, ptr %.192.4.1.i, align 8, !noalias !16
  %63 = add i64 %lsr.iv21.i, -2304
  %.192.5.1.i = inttoptr i64 %63 to ptr
  store i64 0, ptr %.192.5.1.i, align 8, !noalias !16
  %64 = add i64 %lsr.iv21.i, -2176
  %.192.6.1.i = inttoptr i64 %64 to ptr
  store i64 0, ptr %.192.6.1.i, align 8, !noalias !16
  %.192.7.1.i = inttoptr i64 %57 to ptr
  store i64 0, ptr %.192.7.1.i, align 8, !noalias !16
  %65 = add i64 %lsr.iv21.i, -1024
  %66 = add i64 %lsr.iv21.i, -1920
  %.192.214.i = inttoptr i64 %66 to ptr
  store i64 0, ptr %.192.214.i, align 8, !noalias !16
  %67 = add i64 %lsr.iv21.i, -1792
  %.192.1.2.i = inttoptr i64 %67 to ptr
  store i64 0, ptr %.192.1.2.i, align 8, !noalias !16
  %68 = add i64 %lsr.iv21.i, -1664
  %.192.2.2.i = inttoptr i64 %68 to ptr
  store i64 0, ptr %.192.2.2.i, align 8, !noalias !16
  %69 = add i64 %lsr.iv21.i, -1536
  %.192.3.2.i = inttoptr i64 %69 to ptr
  store i64 0, ptr %.192.3.2.i, align 8, !noalias !16
  %70 = add i64 %lsr.iv21.i, -1408
  %.192.4.2.i = inttoptr i64 %70 to ptr
  store i64 0, ptr %.192.4.2.i, align 8, !noalias !16
  %71 = add i64 %lsr.iv21.i, -1280
  %.192.5.2.i = inttoptr i64 %71 to ptr
  store i64 0, ptr %.192.5.2.i, align 8, !noalias !16
  %72 = add i64 %lsr.iv21.i, -1152
  %.192.6.2.i = inttoptr i64 %72 to ptr
  store i64 0, ptr %.192.6.2.i, align 8, !noalias !16
  %.192.7.2.i = inttoptr i64 %65 to ptr
  store i64 0, ptr %.192.7.2.i, align 8, !noalias !16
  %73 = add i64 %lsr.iv21.i, -896
  %.192.315.i = inttoptr i64 %73 to ptr
  store i64 0, ptr %.192.315.i, align 8, !noalias !16
  %74 = add i64 %lsr.iv21.i, -768
  %.192.1.3.i = inttoptr i64 %74 to ptr
  store i64 0, ptr %.192.1.3.i, align 8, !noalias !16
  %75 = add i64 %lsr.iv21.i, -640
  %.192.2.3.i = inttoptr i64 %75 to ptr
  store i64 0, ptr %.192.2.3.i, align 8, !noalias !16
  %76 = add i64 %lsr.iv21.i, -512
  %.192.3.3.i = inttoptr i64 %76 to ptr
  store i64 0, ptr %.192.3.3.i, align 8, !noalias !16
  %77 = add i64 %lsr.iv21.i, -384
  %.192.4.3.i = inttoptr i64 %77 to ptr
  store i64 0, ptr %.192.4.3.i, align 8, !noalias !16
  %78 = add i64 %lsr.iv21.i, -256
  %.192.5.3.i = inttoptr i64 %78 to ptr
  store i64 0, ptr %.192.5.3.i, align 8, !noalias !16
  %79 = add i64 %lsr.iv21.i, -128
  %.192.6.3.i = inttoptr i64 %79 to ptr
  store i64 0, ptr %.192.6.3.i, align 8, !noalias !16
  %.192.7.3.i = inttoptr i64 %lsr.iv21.i to ptr
  store i64 0, ptr %.192.7.3.i, align 8, !noalias !16
  %lsr.iv.next22.i = add i64 %lsr.iv21.i, 4096
  %lsr.iv.next9.i = add nsw i64 %lsr.iv8.i, 4
  %niter.ncmp.3.i = icmp eq i64 %lsr.iv.next9.i, 0
  br i1 %niter.ncmp.3.i, label %B548.lr.ph.unr-lcssa.unr-lcssa.i, label %B344.endif.i, !llvm.loop !23

B548.lr.ph.unr-lcssa.unr-lcssa.i:                 ; preds = %B344.endif.i
  %lcmp.mod.not16.i = icmp eq i64 %xtraiter8.i, 0
  %80 = add i64 %lsr.iv21.i, 1024
  br i1 %lcmp.mod.not16.i, label %B548.lr.ph.unr-lcssa.i, label %B344.endif.epil.preheader7.i

B344.endif.epil.preheader7.i:                     ; preds = %B548.lr.ph.unr-lcssa.unr-lcssa.i, %B344.endif.peel.next.new.i
  %lsr.iv35.epil.init.i = phi i64 [ %39, %B344.endif.peel.next.new.i ], [ %80, %B548.lr.ph.unr-lcssa.unr-lcssa.i ]
  %81 = shl nuw nsw i64 %xtraiter8.i, 10
  br label %B344.endif.epil9.i

B344.endif.epil9.i:                               ; preds = %B344.endif.epil9.i, %B344.endif.epil.preheader7.i
  %lsr.iv.i8 = phi i64 [ %lsr.iv.next.i9, %B344.endif.epil9.i ], [ 0, %B344.endif.epil.preheader7.i ]
  %82 = add i64 %lsr.iv.i8, %lsr.iv35.epil.init.i
  %83 = add i64 %82, -896
  %.192.epil10.i = inttoptr i64 %83 to ptr
  store i64 0, ptr %.192.epil10.i, align 8, !noalias !16
  %84 = add i64 %82, -768
  %.192.1.epil.i = inttoptr i64 %84 to ptr
  store i64 0, ptr %.192.1.epil.i, align 8, !noalias !16
  %85 = add i64 %82, -640
  %.192.2.epil.i = inttoptr i64 %85 to ptr
  store i64 0, ptr %.192.2.epil.i, align 8, !noalias !16
  %86 = add i64 %82, -512
  %.192.3.epil.i = inttoptr i64 %86 to ptr
  store i64 0, ptr %.192.3.epil.i, align 8, !noalias !16
  %87 = add i64 %82, -384
  %.192.4.epil.i = inttoptr i64 %87 to ptr
  store i64 0, ptr %.192.4.epil.i, align 8, !noalias !16
  %88 = add i64 %82, -256
  %.192.5.epil.i = inttoptr i64 %88 to ptr
  store i64 0, ptr %.192.5.epil.i, align 8, !noalias !16
  %89 = add i64 %82, -128
  %.192.6.epil.i = inttoptr i64 %89 to ptr
  store i64 0, ptr %.192.6.epil.i, align 8, !noalias !16
  %.192.7.epil.i = inttoptr i64 %82 to ptr
  store i64 0, ptr %.192.7.epil.i, align 8, !noalias !16
  %lsr.iv.next.i9 = add nuw nsw i64 %lsr.iv.i8, 1024
  %epil.iter.cmp.not17.i = icmp eq i64 %81, %lsr.iv.next.i9
  br i1 %epil.iter.cmp.not17.i, label %B548.lr.ph.unr-lcssa.i, label %B344.endif.epil9.i, !llvm.loop !25

B548.lr.ph.unr-lcssa.i:                           ; preds = %B344.endif.epil9.i, %B548.lr.ph.unr-lcssa.unr-lcssa.i
  %90 = or disjoint i64 %40, 1
  %lcmp.mod.not.i = icmp eq i64 %xtraiter.i, 0
  br i1 %lcmp.mod.not.i, label %B548.lr.ph.i, label %B344.endif.epil.preheader.i

B344.endif.epil.preheader.i:                      ; preds = %B548.lr.ph.unr-lcssa.i, %B344.endif.peel.next.i
  %.134109111.epil.init.i = phi i64 [ 1, %B344.endif.peel.next.i ], [ %90, %B548.lr.ph.unr-lcssa.i ]
  %91 = shl i64 %.134109111.epil.init.i, 7
  %92 = add i64 %arg.services, 1144
  %93 = add i64 %92, %91
  br label %B344.endif.epil.i

B344.endif.epil.i:                                ; preds = %B344.endif.epil.i, %B344.endif.epil.preheader.i
  %lsr.iv33.i = phi i64 [ %lsr.iv.next34.i, %B344.endif.epil.i ], [ %xtraiter.i, %B344.endif.epil.preheader.i ]
  %lsr.iv31.i = phi i64 [ %lsr.iv.next32.i, %B344.endif.epil.i ], [ %93, %B344.endif.epil.preheader.i ]
  %.192.epil.i = inttoptr i64 %lsr.iv31.i to ptr
  store i64 0, ptr %.192.epil.i, align 8, !noalias !16
  %lsr.iv.next32.i = add i64 %lsr.iv31.i, 128
  %lsr.iv.next34.i = add nsw i64 %lsr.iv33.i, -1
  %epil.iter.cmp.not.i = icmp eq i64 %lsr.iv.next34.i, 0
  br i1 %epil.iter.cmp.not.i, label %B548.lr.ph.i, label %B344.endif.epil.i, !llvm.loop !26

B548.lr.ph.i:                                     ; preds = %B344.endif.epil.i, %B548.lr.ph.unr-lcssa.i
  %.201.i = add nsw i64 %arg.services, 768
  %.202.i = inttoptr i64 %.201.i to ptr
  %.203.i = atomicrmw xchg ptr %.202.i, i64 1 seq_cst, align 8, !noalias !16
  %.206.i = add nsw i64 %arg.services, 960
  %.207.i = inttoptr i64 %.206.i to ptr
  %.208.i = atomicrmw add ptr %.207.i, i64 1 seq_cst, align 8, !noalias !16
  %94 = add i64 %arg.services, 1216
  br label %B548.i

_ZN9kernelgen5build6native4team13_run_togetherB3v64B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit: ; preds = %B978.i, %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.thread.i
  %sunkaddr29 = getelementptr i8, ptr %sunkaddr.i6, i64 704
  %.41847 = atomicrmw xchg ptr %sunkaddr29, i64 0 seq_cst, align 8
  br label %B860
}

declare i64 @PyEval_RestoreThread(i64) local_unnamed_addr

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #2

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #1

declare i64 @sched_getcpu(i64) local_unnamed_addr

declare i64 @sem_post(i64) local_unnamed_addr

define internal fastcc void @_ZN9kernelgen5build6native4team10_run_chunkB3v67B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.walk, i64 %arg.pointers, i64 %arg.number, i64 %arg.chunks) unnamed_addr {
B0:
  %.53.i = alloca [64 x i64], align 8
  %.56.i = alloca [256 x i64], align 8
  %.18 = add nsw i64 %arg.walk, 48
  %.19 = inttoptr i64 %.18 to ptr
  %.20 = load i64, ptr %.19, align 8
  %.23 = add nsw i64 %arg.walk, 16
  %.24 = inttoptr i64 %.23 to ptr
  %.25 = load i64, ptr %.24, align 8
  %.26 = shl nsw i64 %.20, 3
  %.27 = add nsw i64 %.25, %.26
  %.28 = inttoptr i64 %.27 to ptr
  %.29 = load i64, ptr %.28, align 8
  %.35 = mul nsw i64 %.29, %arg.number
  %.39 = icmp eq i64 %arg.chunks, 0
  br i1 %.39, label %B0.endif.if, label %B0.else, !prof !8

B320:                                             ; preds = %B0.endif.endif
  %.276 = sub nsw i64 %stop.2.1, %start.2.1
  call void @llvm.lifetime.start.p0(ptr nonnull %.53.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.56.i)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %.53.i, i8 0, i64 512, i1 false), !noalias !27
  %.18.i = add nsw i64 %arg.walk, 8
  %.19.i = inttoptr i64 %.18.i to ptr
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(2048) %.56.i, i8 0, i64 2048, i1 false), !noalias !27
  %.20.i = load i64, ptr %.19.i, align 8, !noalias !27
  %.23.i = add nsw i64 %arg.walk, 32
  %.24.i = inttoptr i64 %.23.i to ptr
  %.25.i = load i64, ptr %.24.i, align 8, !noalias !27
  %.30.i = load i64, ptr %.19, align 8, !noalias !27
  %.41.i = load i64, ptr %.24, align 8, !noalias !27
  %.44.i = add nsw i64 %arg.walk, 24
  %.45.i = inttoptr i64 %.44.i to ptr
  %.46.i = load i64, ptr %.45.i, align 8, !noalias !27
  %.146171.not.i = icmp slt i64 %.20.i, 1
  br i1 %.146171.not.i, label %B0.endif.B438.endif_crit_edge.i, label %B352.preheader.i

B0.endif.B438.endif_crit_edge.i:                  ; preds = %B320
  %.pre.i = ptrtoint ptr %.53.i to i64
  br label %B438.endif.i

B352.preheader.i:                                 ; preds = %B320
  %xtraiter.i = and i64 %.20.i, 7
  %0 = icmp samesign ult i64 %.20.i, 8
  br i1 %0, label %B352.preheader.B352.epil.preheader_crit_edge.i, label %B352.preheader.new.i

B352.preheader.B352.epil.preheader_crit_edge.i:   ; preds = %B352.preheader.i
  %.pre5.i = ptrtoint ptr %.53.i to i64
  br label %B352.epil.preheader.i

B352.preheader.new.i:                             ; preds = %B352.preheader.i
  %unroll_iter.i = and i64 %.20.i, 9223372036854775800
  %1 = add nsw i64 %.20.i, -8
  %2 = lshr i64 %1, 3
  %3 = icmp eq i64 %2, 0
  br i1 %3, label %B352.preheader.new.B352.epil.preheader7_crit_edge.i, label %B352.preheader.new.new.i

B352.preheader.new.B352.epil.preheader7_crit_edge.i: ; preds = %B352.preheader.new.i
  %.pre2.i = ptrtoint ptr %.53.i to i64
  br label %B352.epil.preheader7.i

B352.preheader.new.new.i:                         ; preds = %B352.preheader.new.i
  %4 = add nuw nsw i64 %2, 1
  %5 = and i64 %4, 4611686018427387902
  %6 = ptrtoint ptr %.53.i to i64
  br label %B352.i

B352.i:                                           ; preds = %B352.i, %B352.preheader.new.new.i
  %lsr.iv19.i = phi i64 [ %lsr.iv.next20.i, %B352.i ], [ %5, %B352.preheader.new.new.i ]
  %lsr.iv22.i = phi i64 [ %lsr.iv.next23.1.i, %B352.i ], [ 0, %B352.preheader.new.new.i ]
  %7 = add i64 %lsr.iv22.i, %6
  %8 = add i64 %lsr.iv22.i, %.41.i
  %.190.i = inttoptr i64 %8 to ptr
  %.191.i = load i64, ptr %.190.i, align 8, !noalias !27
  %.192.i = inttoptr i64 %7 to ptr
  store i64 %.191.i, ptr %.192.i, align 8, !noalias !27
  %9 = add i64 %7, 8
  %10 = add i64 %8, 8
  %.190.1.i = inttoptr i64 %10 to ptr
  %.191.1.i = load i64, ptr %.190.1.i, align 8, !noalias !27
  %.192.1.i = inttoptr i64 %9 to ptr
  store i64 %.191.1.i, ptr %.192.1.i, align 8, !noalias !27
  %11 = add i64 %7, 16
  %12 = add i64 %8, 16
  %.190.2.i = inttoptr i64 %12 to ptr
  %.191.2.i = load i64, ptr %.190.2.i, align 8, !noalias !27
  %.192.2.i = inttoptr i64 %11 to ptr
  store i64 %.191.2.i, ptr %.192.2.i, align 8, !noalias !27
  %13 = add i64 %7, 24
  %14 = add i64 %8, 24
  %.190.3.i = inttoptr i64 %14 to ptr
  %.191.3.i = load i64, ptr %.190.3.i, align 8, !noalias !27
  %.192.3.i = inttoptr i64 %13 to ptr
  store i64 %.191.3.i, ptr %.192.3.i, align 8, !noalias !27
  %15 = add i64 %7, 32
  %16 = add i64 %8, 32
  %.190.4.i = inttoptr i64 %16 to ptr
  %.191.4.i = load i64, ptr %.190.4.i, align 8, !noalias !27
  %.192.4.i = inttoptr i64 %15 to ptr
  store i64 %.191.4.i, ptr %.192.4.i, align 8, !noalias !27
  %17 = add i64 %7, 40
  %18 = add i64 %8, 40
  %.190.5.i = inttoptr i64 %18 to ptr
  %.191.5.i = load i64, ptr %.190.5.i, align 8, !noalias !27
  %.192.5.i = inttoptr i64 %17 to ptr
  store i64 %.191.5.i, ptr %.192.5.i, align 8, !noalias !27
  %19 = add i64 %7, 48
  %20 = add i64 %8, 48
  %.190.6.i = inttoptr i64 %20 to ptr
  %.191.6.i = load i64, ptr %.190.6.i, align 8, !noalias !27
  %.192.6.i = inttoptr i64 %19 to ptr
  store i64 %.191.6.i, ptr %.192.6.i, align 8, !noalias !27
  %21 = add i64 %7, 56
  %22 = add i64 %8, 56
  %.190.7.i = inttoptr i64 %22 to ptr
  %.191.7.i = load i64, ptr %.190.7.i, align 8, !noalias !27
  %.192.7.i = inttoptr i64 %21 to ptr
  store i64 %.191.7.i, ptr %.192.7.i, align 8, !noalias !27
  %23 = add i64 %7, 64
  %24 = add i64 %8, 64
  %.190.116.i = inttoptr i64 %24 to ptr
  %.191.117.i = load i64, ptr %.190.116.i, align 8, !noalias !27
  %.192.118.i = inttoptr i64 %23 to ptr
  store i64 %.191.117.i, ptr %.192.118.i, align 8, !noalias !27
  %25 = add i64 %7, 72
  %26 = add i64 %8, 72
  %.190.1.1.i = inttoptr i64 %26 to ptr
  %.191.1.1.i = load i64, ptr %.190.1.1.i, align 8, !noalias !27
  %.192.1.1.i = inttoptr i64 %25 to ptr
  store i64 %.191.1.1.i, ptr %.192.1.1.i, align 8, !noalias !27
  %27 = add i64 %7, 80
  %28 = add i64 %8, 80
  %.190.2.1.i = inttoptr i64 %28 to ptr
  %.191.2.1.i = load i64, ptr %.190.2.1.i, align 8, !noalias !27
  %.192.2.1.i = inttoptr i64 %27 to ptr
  store i64 %.191.2.1.i, ptr %.192.2.1.i, align 8, !noalias !27
  %29 = add i64 %7, 88
  %30 = add i64 %8, 88
  %.190.3.1.i = inttoptr i64 %30 to ptr
  %.191.3.1.i = load i64, ptr %.190.3.1.i, align 8, !noalias !27
  %.192.3.1.i = inttoptr i64 %29 to ptr
  store i64 %.191.3.1.i, ptr %.192.3.1.i, align 8, !noalias !27
  %31 = add i64 %7, 96
  %32 = add i64 %8, 96
  %.190.4.1.i = inttoptr i64 %32 to ptr
  %.191.4.1.i = load i64, ptr %.190.4.1.i, align 8, !noalias !27
  %.192.4.1.i = inttoptr i64 %31 to ptr
  store i64 %.191.4.1.i, ptr %.192.4.1.i, align 8, !noalias !27
  %33 = add i64 %7, 104
  %34 = add i64 %8, 104
  %.190.5.1.i = inttoptr i64 %34 to ptr
  %.191.5.1.i = load i64, ptr %.190.5.1.i, align 8, !noalias !27
  %.192.5.1.i = inttoptr i64 %33 to ptr
  store i64 %.191.5.1.i, ptr %.192.5.1.i, align 8, !noalias !27
  %35 = add i64 %7, 112
  %36 = add i64 %8, 112
  %.190.6.1.i = inttoptr i64 %36 to ptr
  %.191.6.1.i = load i64, ptr %.190.6.1.i, align 8, !noalias !27
  %.192.6.1.i = inttoptr i64 %35 to ptr
  store i64 %.191.6.1.i, ptr %.192.6.1.i, align 8, !noalias !27
  %37 = add i64 %7, 120
  %38 = add i64 %8, 120
  %.190.7.1.i = inttoptr i64 %38 to ptr
  %.191.7.1.i = load i64, ptr %.190.7.1.i, align 8, !noalias !27
  %.192.7.1.i = inttoptr i64 %37 to ptr
  store i64 %.191.7.1.i, ptr %.192.7.1.i, align 8, !noalias !27
  %lsr.iv.next23.1.i = add i64 %lsr.iv22.i, 128
  %lsr.iv.next20.i = add i64 %lsr.iv19.i, -2
  %niter.ncmp.1.i = icmp eq i64 %lsr.iv.next20.i, 0
  br i1 %niter.ncmp.1.i, label %B438.endif.loopexit.unr-lcssa.unr-lcssa.i, label %B352.i

B514.i:                                           ; preds = %B514.lr.ph.new.i, %B514.i
  %lsr.iv1.i = phi i64 [ %85, %B514.lr.ph.new.i ], [ %lsr.iv.next2.i, %B514.i ]
  %lsr.iv14.i = phi i64 [ 0, %B514.lr.ph.new.i ], [ %lsr.iv.next15.i, %B514.i ]
  %39 = add i64 %84, %lsr.iv14.i
  %.335.i = inttoptr i64 %39 to ptr
  %.336.i = load i64, ptr %.335.i, align 8, !noalias !27
  %40 = add i64 %lsr.iv14.i, %arg.pointers
  %.343.i = inttoptr i64 %40 to ptr
  %.344.i = load i64, ptr %.343.i, align 8, !noalias !27
  %.346.i = mul nsw i64 %.336.i, %start.2.1
  %.347.i = add nsw i64 %.344.i, %.346.i
  %sunkaddr.i = getelementptr i8, ptr %.56.i, i64 %lsr.iv14.i
  store i64 %.347.i, ptr %sunkaddr.i, align 8, !noalias !27
  %41 = add i64 %39, 8
  %.335.1.i = inttoptr i64 %41 to ptr
  %.336.1.i = load i64, ptr %.335.1.i, align 8, !noalias !27
  %42 = add i64 %40, 8
  %.343.1.i = inttoptr i64 %42 to ptr
  %.344.1.i = load i64, ptr %.343.1.i, align 8, !noalias !27
  %.346.1.i = mul nsw i64 %.336.1.i, %start.2.1
  %.347.1.i = add nsw i64 %.344.1.i, %.346.1.i
  %sunkaddr23.i = getelementptr i8, ptr %sunkaddr.i, i64 8
  store i64 %.347.1.i, ptr %sunkaddr23.i, align 8, !noalias !27
  %43 = add i64 %39, 16
  %.335.2.i = inttoptr i64 %43 to ptr
  %.336.2.i = load i64, ptr %.335.2.i, align 8, !noalias !27
  %44 = add i64 %40, 16
  %.343.2.i = inttoptr i64 %44 to ptr
  %.344.2.i = load i64, ptr %.343.2.i, align 8, !noalias !27
  %.346.2.i = mul nsw i64 %.336.2.i, %start.2.1
  %.347.2.i = add nsw i64 %.344.2.i, %.346.2.i
  %sunkaddr25.i = getelementptr i8, ptr %sunkaddr.i, i64 16
  store i64 %.347.2.i, ptr %sunkaddr25.i, align 8, !noalias !27
  %45 = add i64 %39, 24
  %.335.3.i = inttoptr i64 %45 to ptr
  %.336.3.i = load i64, ptr %.335.3.i, align 8, !noalias !27
  %46 = add i64 %40, 24
  %.343.3.i = inttoptr i64 %46 to ptr
  %.344.3.i = load i64, ptr %.343.3.i, align 8, !noalias !27
  %.346.3.i = mul nsw i64 %.336.3.i, %start.2.1
  %.347.3.i = add nsw i64 %.344.3.i, %.346.3.i
  %sunkaddr27.i = getelementptr i8, ptr %sunkaddr.i, i64 24
  store i64 %.347.3.i, ptr %sunkaddr27.i, align 8, !noalias !27
  %47 = add i64 %39, 32
  %.335.4.i = inttoptr i64 %47 to ptr
  %.336.4.i = load i64, ptr %.335.4.i, align 8, !noalias !27
  %48 = add i64 %40, 32
  %.343.4.i = inttoptr i64 %48 to ptr
  %.344.4.i = load i64, ptr %.343.4.i, align 8, !noalias !27
  %.346.4.i = mul nsw i64 %.336.4.i, %start.2.1
  %.347.4.i = add nsw i64 %.344.4.i, %.346.4.i
  %sunkaddr29.i = getelementptr i8, ptr %sunkaddr.i, i64 32
  store i64 %.347.4.i, ptr %sunkaddr29.i, align 8, !noalias !27
  %49 = add i64 %39, 40
  %.335.5.i = inttoptr i64 %49 to ptr
  %.336.5.i = load i64, ptr %.335.5.i, align 8, !noalias !27
  %50 = add i64 %40, 40
  %.343.5.i = inttoptr i64 %50 to ptr
  %.344.5.i = load i64, ptr %.343.5.i, align 8, !noalias !27
  %.346.5.i = mul nsw i64 %.336.5.i, %start.2.1
  %.347.5.i = add nsw i64 %.344.5.i, %.346.5.i
  %sunkaddr31.i = getelementptr i8, ptr %sunkaddr.i, i64 40
  store i64 %.347.5.i, ptr %sunkaddr31.i, align 8, !noalias !27
  %51 = add i64 %39, 48
  %.335.6.i = inttoptr i64 %51 to ptr
  %.336.6.i = load i64, ptr %.335.6.i, align 8, !noalias !27
  %52 = add i64 %40, 48
  %.343.6.i = inttoptr i64 %52 to ptr
  %.344.6.i = load i64, ptr %.343.6.i, align 8, !noalias !27
  %.346.6.i = mul nsw i64 %.336.6.i, %start.2.1
  %.347.6.i = add nsw i64 %.344.6.i, %.346.6.i
  %sunkaddr33.i = getelementptr i8, ptr %sunkaddr.i, i64 48
  store i64 %.347.6.i, ptr %sunkaddr33.i, align 8, !noalias !27
  %53 = add i64 %39, 56
  %.335.7.i = inttoptr i64 %53 to ptr
  %.336.7.i = load i64, ptr %.335.7.i, align 8, !noalias !27
  %54 = add i64 %40, 56
  %.343.7.i = inttoptr i64 %54 to ptr
  %.344.7.i = load i64, ptr %.343.7.i, align 8, !noalias !27
  %.346.7.i = mul nsw i64 %.336.7.i, %start.2.1
  %.347.7.i = add nsw i64 %.344.7.i, %.346.7.i
  %sunkaddr35.i = getelementptr i8, ptr %sunkaddr.i, i64 56
  store i64 %.347.7.i, ptr %sunkaddr35.i, align 8, !noalias !27
  %lsr.iv.next15.i = add nuw i64 %lsr.iv14.i, 64
  %lsr.iv.next2.i = add nsw i64 %lsr.iv1.i, -8
  %niter7.ncmp.7.i = icmp eq i64 %lsr.iv.next2.i, 0
  br i1 %niter7.ncmp.7.i, label %B666.loopexit.unr-lcssa.i, label %B514.i

B666.loopexit.unr-lcssa.i:                        ; preds = %B514.i
  %55 = ptrtoint ptr %.56.i to i64
  %lcmp.mod4.not.i = icmp eq i64 %xtraiter2.i, 0
  br i1 %lcmp.mod4.not.i, label %_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit, label %B514.epil.preheader.i

B514.epil.preheader.i:                            ; preds = %B514.lr.ph.B514.epil.preheader_crit_edge.i, %B666.loopexit.unr-lcssa.i
  %.pre-phi4.i = phi i64 [ %.pre3.i, %B514.lr.ph.B514.epil.preheader_crit_edge.i ], [ %55, %B666.loopexit.unr-lcssa.i ]
  %.296176178.epil.init.i = phi i64 [ 0, %B514.lr.ph.B514.epil.preheader_crit_edge.i ], [ %85, %B666.loopexit.unr-lcssa.i ]
  %56 = shl i64 %.296176178.epil.init.i, 3
  %57 = add nsw i64 %56, %arg.pointers
  %58 = add nsw i64 %56, %.pre-phi4.i
  %59 = add nsw i64 %.296176178.epil.init.i, %.330.i
  %60 = shl i64 %59, 3
  %61 = add nsw i64 %60, %.46.i
  br label %B514.epil.i

B514.epil.i:                                      ; preds = %B514.epil.i, %B514.epil.preheader.i
  %lsr.iv12.i = phi i64 [ %lsr.iv.next13.i, %B514.epil.i ], [ %xtraiter2.i, %B514.epil.preheader.i ]
  %lsr.iv10.i = phi i64 [ %lsr.iv.next11.i, %B514.epil.i ], [ %61, %B514.epil.preheader.i ]
  %lsr.iv8.i = phi i64 [ %lsr.iv.next9.i, %B514.epil.i ], [ %58, %B514.epil.preheader.i ]
  %lsr.iv.i = phi i64 [ %lsr.iv.next.i, %B514.epil.i ], [ %57, %B514.epil.preheader.i ]
  %.335.epil.i = inttoptr i64 %lsr.iv10.i to ptr
  %.336.epil.i = load i64, ptr %.335.epil.i, align 8, !noalias !27
  %.343.epil.i = inttoptr i64 %lsr.iv.i to ptr
  %.344.epil.i = load i64, ptr %.343.epil.i, align 8, !noalias !27
  %.346.epil.i = mul nsw i64 %.336.epil.i, %start.2.1
  %.347.epil.i = add nsw i64 %.344.epil.i, %.346.epil.i
  %.348.epil.i = inttoptr i64 %lsr.iv8.i to ptr
  store i64 %.347.epil.i, ptr %.348.epil.i, align 8, !noalias !27
  %lsr.iv.next.i = add i64 %lsr.iv.i, 8
  %lsr.iv.next9.i = add i64 %lsr.iv8.i, 8
  %lsr.iv.next11.i = add i64 %lsr.iv10.i, 8
  %lsr.iv.next13.i = add nsw i64 %lsr.iv12.i, -1
  %epil.iter3.cmp.not.i = icmp eq i64 %lsr.iv.next13.i, 0
  br i1 %epil.iter3.cmp.not.i, label %_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit, label %B514.epil.i, !llvm.loop !30

B438.endif.loopexit.unr-lcssa.unr-lcssa.i:        ; preds = %B352.i
  %62 = and i64 %1, 8
  %lcmp.mod.not19.not.i = icmp eq i64 %62, 0
  br i1 %lcmp.mod.not19.not.i, label %B352.epil.preheader7.i, label %B438.endif.loopexit.unr-lcssa.i

B352.epil.preheader7.i:                           ; preds = %B438.endif.loopexit.unr-lcssa.unr-lcssa.i, %B352.preheader.new.B352.epil.preheader7_crit_edge.i
  %.pre-phi3.i = phi i64 [ %.pre2.i, %B352.preheader.new.B352.epil.preheader7_crit_edge.i ], [ %6, %B438.endif.loopexit.unr-lcssa.unr-lcssa.i ]
  %lsr.iv22.epil.init.i = phi i64 [ 0, %B352.preheader.new.B352.epil.preheader7_crit_edge.i ], [ %lsr.iv.next23.1.i, %B438.endif.loopexit.unr-lcssa.unr-lcssa.i ]
  %63 = add i64 %lsr.iv22.epil.init.i, %.pre-phi3.i
  %64 = add i64 %lsr.iv22.epil.init.i, %.41.i
  %.190.epil10.i = inttoptr i64 %64 to ptr
  %.191.epil11.i = load i64, ptr %.190.epil10.i, align 8, !noalias !27
  %.192.epil12.i = inttoptr i64 %63 to ptr
  store i64 %.191.epil11.i, ptr %.192.epil12.i, align 8, !noalias !27
  %65 = add i64 %63, 8
  %66 = add i64 %64, 8
  %.190.1.epil.i = inttoptr i64 %66 to ptr
  %.191.1.epil.i = load i64, ptr %.190.1.epil.i, align 8, !noalias !27
  %.192.1.epil.i = inttoptr i64 %65 to ptr
  store i64 %.191.1.epil.i, ptr %.192.1.epil.i, align 8, !noalias !27
  %67 = add i64 %63, 16
  %68 = add i64 %64, 16
  %.190.2.epil.i = inttoptr i64 %68 to ptr
  %.191.2.epil.i = load i64, ptr %.190.2.epil.i, align 8, !noalias !27
  %.192.2.epil.i = inttoptr i64 %67 to ptr
  store i64 %.191.2.epil.i, ptr %.192.2.epil.i, align 8, !noalias !27
  %69 = add i64 %63, 24
  %70 = add i64 %64, 24
  %.190.3.epil.i = inttoptr i64 %70 to ptr
  %.191.3.epil.i = load i64, ptr %.190.3.epil.i, align 8, !noalias !27
  %.192.3.epil.i = inttoptr i64 %69 to ptr
  store i64 %.191.3.epil.i, ptr %.192.3.epil.i, align 8, !noalias !27
  %71 = add i64 %63, 32
  %72 = add i64 %64, 32
  %.190.4.epil.i = inttoptr i64 %72 to ptr
  %.191.4.epil.i = load i64, ptr %.190.4.epil.i, align 8, !noalias !27
  %.192.4.epil.i = inttoptr i64 %71 to ptr
  store i64 %.191.4.epil.i, ptr %.192.4.epil.i, align 8, !noalias !27
  %73 = add i64 %63, 40
  %74 = add i64 %64, 40
  %.190.5.epil.i = inttoptr i64 %74 to ptr
  %.191.5.epil.i = load i64, ptr %.190.5.epil.i, align 8, !noalias !27
  %.192.5.epil.i = inttoptr i64 %73 to ptr
  store i64 %.191.5.epil.i, ptr %.192.5.epil.i, align 8, !noalias !27
  %75 = add i64 %63, 48
  %76 = add i64 %64, 48
  %.190.6.epil.i = inttoptr i64 %76 to ptr
  %.191.6.epil.i = load i64, ptr %.190.6.epil.i, align 8, !noalias !27
  %.192.6.epil.i = inttoptr i64 %75 to ptr
  store i64 %.191.6.epil.i, ptr %.192.6.epil.i, align 8, !noalias !27
  %77 = add i64 %63, 56
  %78 = add i64 %64, 56
  %.190.7.epil.i = inttoptr i64 %78 to ptr
  %.191.7.epil.i = load i64, ptr %.190.7.epil.i, align 8, !noalias !27
  %.192.7.epil.i = inttoptr i64 %77 to ptr
  store i64 %.191.7.epil.i, ptr %.192.7.epil.i, align 8, !noalias !27
  br label %B438.endif.loopexit.unr-lcssa.i

B438.endif.loopexit.unr-lcssa.i:                  ; preds = %B352.epil.preheader7.i, %B438.endif.loopexit.unr-lcssa.unr-lcssa.i
  %.pre-phi1.i = phi i64 [ %.pre-phi3.i, %B352.epil.preheader7.i ], [ %6, %B438.endif.loopexit.unr-lcssa.unr-lcssa.i ]
  %lcmp.mod.not.i = icmp eq i64 %xtraiter.i, 0
  br i1 %lcmp.mod.not.i, label %B438.endif.i, label %B352.epil.preheader.i

B352.epil.preheader.i:                            ; preds = %B438.endif.loopexit.unr-lcssa.i, %B352.preheader.B352.epil.preheader_crit_edge.i
  %.pre-phi6.i = phi i64 [ %.pre5.i, %B352.preheader.B352.epil.preheader_crit_edge.i ], [ %.pre-phi1.i, %B438.endif.loopexit.unr-lcssa.i ]
  %.152170172.epil.init.i = phi i64 [ 0, %B352.preheader.B352.epil.preheader_crit_edge.i ], [ %unroll_iter.i, %B438.endif.loopexit.unr-lcssa.i ]
  %79 = shl i64 %.152170172.epil.init.i, 3
  %80 = add nsw i64 %79, %.41.i
  %81 = add nsw i64 %79, %.pre-phi6.i
  br label %B352.epil.i

B352.epil.i:                                      ; preds = %B352.epil.i, %B352.epil.preheader.i
  %lsr.iv20.i = phi i64 [ %lsr.iv.next21.i, %B352.epil.i ], [ %xtraiter.i, %B352.epil.preheader.i ]
  %lsr.iv18.i = phi i64 [ %lsr.iv.next19.i, %B352.epil.i ], [ %81, %B352.epil.preheader.i ]
  %lsr.iv16.i = phi i64 [ %lsr.iv.next17.i, %B352.epil.i ], [ %80, %B352.epil.preheader.i ]
  %.190.epil.i = inttoptr i64 %lsr.iv16.i to ptr
  %.191.epil.i = load i64, ptr %.190.epil.i, align 8, !noalias !27
  %.192.epil.i = inttoptr i64 %lsr.iv18.i to ptr
  store i64 %.191.epil.i, ptr %.192.epil.i, align 8, !noalias !27
  %lsr.iv.next17.i = add i64 %lsr.iv16.i, 8
  %lsr.iv.next19.i = add i64 %lsr.iv18.i, 8
  %lsr.iv.next21.i = add nsw i64 %lsr.iv20.i, -1
  %epil.iter.cmp.not.i = icmp eq i64 %lsr.iv.next21.i, 0
  br i1 %epil.iter.cmp.not.i, label %B438.endif.i, label %B352.epil.i, !llvm.loop !31

B438.endif.i:                                     ; preds = %B352.epil.i, %B438.endif.loopexit.unr-lcssa.i, %B0.endif.B438.endif_crit_edge.i
  %.pre-phi.i = phi i64 [ %.pre.i, %B0.endif.B438.endif_crit_edge.i ], [ %.pre-phi1.i, %B438.endif.loopexit.unr-lcssa.i ], [ %.pre-phi6.i, %B352.epil.i ]
  %.202.i = shl nsw i64 %.30.i, 3
  %.204.i = add nsw i64 %.pre-phi.i, %.202.i
  %.206.i = inttoptr i64 %.204.i to ptr
  store i64 %.276, ptr %.206.i, align 8, !noalias !27
  %.290177.not.i = icmp slt i64 %.25.i, 1
  br i1 %.290177.not.i, label %B438.endif.B666_crit_edge.i, label %B514.lr.ph.i

B438.endif.B666_crit_edge.i:                      ; preds = %B438.endif.i
  %.pre1.i = ptrtoint ptr %.56.i to i64
  br label %_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit

B514.lr.ph.i:                                     ; preds = %B438.endif.i
  %.330.i = mul i64 %.30.i, %.25.i
  %xtraiter2.i = and i64 %.25.i, 7
  %82 = icmp samesign ult i64 %.25.i, 8
  br i1 %82, label %B514.lr.ph.B514.epil.preheader_crit_edge.i, label %B514.lr.ph.new.i

B514.lr.ph.B514.epil.preheader_crit_edge.i:       ; preds = %B514.lr.ph.i
  %.pre3.i = ptrtoint ptr %.56.i to i64
  br label %B514.epil.preheader.i

B514.lr.ph.new.i:                                 ; preds = %B514.lr.ph.i
  %83 = shl i64 %.330.i, 3
  %84 = add i64 %.46.i, %83
  %85 = and i64 %.25.i, 9223372036854775800
  br label %B514.i

_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit: ; preds = %B514.epil.i, %B666.loopexit.unr-lcssa.i, %B438.endif.B666_crit_edge.i
  %.pre-phi2.i = phi i64 [ %.pre1.i, %B438.endif.B666_crit_edge.i ], [ %55, %B666.loopexit.unr-lcssa.i ], [ %.pre-phi4.i, %B514.epil.i ]
  %.366.i = inttoptr i64 %arg.walk to ptr
  %.367.i = load i64, ptr %.366.i, align 8, !noalias !27
  %.390.i = inttoptr i64 %.367.i to ptr
  %.391.i = call i64 %.390.i(i64 %.pre-phi2.i, i64 %.pre-phi.i, i64 %.46.i, i64 %.18.i), !noalias !27
  call void @llvm.lifetime.end.p0(ptr nonnull %.53.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.56.i)
  br label %common.ret

common.ret:                                       ; preds = %_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit, %B0.endif.endif
  store ptr null, ptr %retptr, align 8
  ret void

B0.else:                                          ; preds = %B0
  %.50 = icmp ne i64 %.35, -9223372036854775808
  %.51 = icmp ne i64 %arg.chunks, -1
  %.52.not = or i1 %.51, %.50
  br i1 %.52.not, label %B0.else.if, label %B0.endif.else, !prof !12

B0.else.if:                                       ; preds = %B0.else
  %86 = or i64 %.35, %arg.chunks
  %87 = icmp ult i64 %86, 4294967296
  br i1 %87, label %88, label %95

88:                                               ; preds = %B0.else.if
  %89 = trunc nuw i64 %arg.chunks to i32
  %90 = trunc nuw i64 %.35 to i32
  %91 = udiv i32 %90, %89
  %92 = urem i32 %90, %89
  %93 = zext i32 %91 to i64
  %94 = zext i32 %92 to i64
  br label %98

95:                                               ; preds = %B0.else.if
  %96 = sdiv i64 %.35, %arg.chunks
  %97 = srem i64 %.35, %arg.chunks
  br label %98

98:                                               ; preds = %95, %88
  %99 = phi i64 [ %93, %88 ], [ %96, %95 ]
  %100 = phi i64 [ %94, %88 ], [ %97, %95 ]
  %.57 = xor i64 %100, %arg.chunks
  %.58 = icmp slt i64 %.57, 0
  %.59 = icmp ne i64 %100, 0
  %.60 = and i1 %.59, %.58
  %.65 = sext i1 %.60 to i64
  %spec.select = add i64 %99, %.65
  br label %B0.endif.else

B0.endif.if:                                      ; preds = %B0
  %.7847 = add nsw i64 %arg.number, 1
  br label %B0.endif.endif

B0.endif.else:                                    ; preds = %98, %B0.else
  %.44.0 = phi i64 [ 0, %B0.else ], [ %spec.select, %98 ]
  %.78 = add nsw i64 %arg.number, 1
  %.80 = mul nsw i64 %.29, %.78
  %.95 = icmp ne i64 %.80, -9223372036854775808
  %.97.not = or i1 %.51, %.95
  br i1 %.97.not, label %B0.endif.else.if, label %B0.endif.endif, !prof !12

B0.endif.endif:                                   ; preds = %114, %B0.endif.else, %B0.endif.if
  %.7852 = phi i64 [ %.7847, %B0.endif.if ], [ %.78, %B0.endif.else ], [ %.78, %114 ]
  %quot.049 = phi i64 [ 0, %B0.endif.if ], [ %.44.0, %B0.endif.else ], [ %.44.0, %114 ]
  %quot.1.0 = phi i64 [ 0, %B0.endif.if ], [ 0, %B0.endif.else ], [ %spec.select54, %114 ]
  %.128 = icmp eq i64 %.20, 0
  %.139 = icmp sgt i64 %.29, 4095
  %or.cond = select i1 %.128, i1 true, i1 %.139
  %.191 = and i64 %quot.049, -64
  %.203 = icmp slt i64 %.7852, %arg.chunks
  %.255 = and i64 %quot.1.0, -64
  %101 = select i1 %or.cond, i1 %.203, i1 false
  %stop.2.1 = select i1 %101, i64 %.255, i64 %quot.1.0
  %start.2.1 = select i1 %or.cond, i64 %.191, i64 %quot.049
  %.271 = icmp sgt i64 %stop.2.1, %start.2.1
  br i1 %.271, label %B320, label %common.ret

B0.endif.else.if:                                 ; preds = %B0.endif.else
  %102 = or i64 %.80, %arg.chunks
  %103 = icmp ult i64 %102, 4294967296
  br i1 %103, label %104, label %111

104:                                              ; preds = %B0.endif.else.if
  %105 = trunc nuw i64 %arg.chunks to i32
  %106 = trunc nuw i64 %.80 to i32
  %107 = udiv i32 %106, %105
  %108 = urem i32 %106, %105
  %109 = zext i32 %107 to i64
  %110 = zext i32 %108 to i64
  br label %114

111:                                              ; preds = %B0.endif.else.if
  %112 = sdiv i64 %.80, %arg.chunks
  %113 = srem i64 %.80, %arg.chunks
  br label %114

114:                                              ; preds = %111, %104
  %115 = phi i64 [ %109, %104 ], [ %112, %111 ]
  %116 = phi i64 [ %110, %104 ], [ %113, %111 ]
  %.102 = xor i64 %116, %arg.chunks
  %.103 = icmp slt i64 %.102, 0
  %.104 = icmp ne i64 %116, 0
  %.105 = and i1 %.104, %.103
  %.110 = sext i1 %.105 to i64
  %spec.select54 = add i64 %115, %.110
  br label %B0.endif.endif
}

declare i64 @kernelgen_relax(i64) local_unnamed_addr

declare i64 @sched_yield(i64) local_unnamed_addr

declare i64 @sigfillset(i64) local_unnamed_addr

declare i64 @pthread_sigmask(i64, i64, i64) local_unnamed_addr

declare i64 @sem_init(i64, i64, i64) local_unnamed_addr

declare i64 @pthread_create(i64, i64, i64, i64) local_unnamed_addr

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build6native4call6_placeB3v56B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.pointers, i64 %arg.inputs) unnamed_addr #3 {
B64:
  %arg.inputs.fr = freeze i64 %arg.inputs
  %or.cond = icmp slt i64 %arg.inputs.fr, 1
  br i1 %or.cond, label %B304, label %B68.endif.us.preheader

B68.endif.us.preheader:                           ; preds = %B64
  %.11 = add nuw i64 %arg.inputs.fr, 1
  %xtraiter = and i64 %arg.inputs.fr, 7
  %0 = add i64 %arg.pointers, 56
  %1 = icmp samesign ult i64 %arg.inputs.fr, 8
  br i1 %1, label %B68.endif.us.us, label %B68.endif.us.preheader1

B68.endif.us.preheader1:                          ; preds = %B68.endif.us.preheader
  %unroll_iter = shl i64 %arg.inputs.fr, 3
  %2 = and i64 %unroll_iter, -64
  %3 = add nsw i64 %2, %arg.pointers
  %4 = lshr i64 %arg.inputs.fr, 3
  %5 = mul nsw i64 %4, -8
  %6 = icmp eq i64 %xtraiter, 0
  br label %B68.endif.us

B68.endif.us.us:                                  ; preds = %B68.endif.us.preheader, %B102.B238_crit_edge.us.loopexit.us
  %least.2.0.us.us = phi i64 [ %spec.select98.us.us, %B102.B238_crit_edge.us.loopexit.us ], [ %.11, %B68.endif.us.preheader ]
  %best.4.0.us.us = phi i64 [ %spec.select99.us.us, %B102.B238_crit_edge.us.loopexit.us ], [ 64, %B68.endif.us.preheader ]
  %place.2.0.us.us = phi i64 [ %.245.us.us, %B102.B238_crit_edge.us.loopexit.us ], [ 64, %B68.endif.us.preheader ]
  %.185.us.us = add nuw nsw i64 %place.2.0.us.us, 128
  br label %B104.us.epil.us

B104.us.epil.us:                                  ; preds = %B104.us.epil.us, %B68.endif.us.us
  %lsr.iv9.us = phi i64 [ %lsr.iv.next10.us, %B104.us.epil.us ], [ %xtraiter, %B68.endif.us.us ]
  %lsr.iv7.us = phi i64 [ %lsr.iv.next8.us, %B104.us.epil.us ], [ %arg.pointers, %B68.endif.us.us ]
  %met.2.1105.us.epil.us = phi i64 [ %spec.select.us.epil.us, %B104.us.epil.us ], [ 0, %B68.endif.us.us ]
  %.189.us.epil.us = inttoptr i64 %lsr.iv7.us to ptr
  %.190.us.epil.us = load i64, ptr %.189.us.epil.us, align 8
  %.191.us.epil.us = sub i64 %.185.us.us, %.190.us.epil.us
  %.193.us.epil.us = and i64 %.191.us.epil.us, 3968
  %.195.us.epil.us = icmp samesign ult i64 %.193.us.epil.us, 640
  %.198.us.epil.us = zext i1 %.195.us.epil.us to i64
  %spec.select.us.epil.us = add nuw nsw i64 %met.2.1105.us.epil.us, %.198.us.epil.us
  %lsr.iv.next8.us = add i64 %lsr.iv7.us, 8
  %lsr.iv.next10.us = add nsw i64 %lsr.iv9.us, -1
  %epil.iter.cmp.not.us = icmp eq i64 %lsr.iv.next10.us, 0
  br i1 %epil.iter.cmp.not.us, label %B102.B238_crit_edge.us.loopexit.us, label %B104.us.epil.us, !llvm.loop !32

B102.B238_crit_edge.us.loopexit.us:               ; preds = %B104.us.epil.us
  %.226.us.us = icmp slt i64 %spec.select.us.epil.us, %least.2.0.us.us
  %spec.select98.us.us = tail call i64 @llvm.smin.i64(i64 %spec.select.us.epil.us, i64 %least.2.0.us.us)
  %spec.select99.us.us = select i1 %.226.us.us, i64 %place.2.0.us.us, i64 %best.4.0.us.us
  %.245.us.us = add nuw nsw i64 %place.2.0.us.us, 448
  %.252.us.us = icmp samesign ult i64 %place.2.0.us.us, 3648
  %.271.us.us = icmp ne i64 %spec.select98.us.us, 0
  %or.cond.us.us = select i1 %.252.us.us, i1 %.271.us.us, i1 false
  br i1 %or.cond.us.us, label %B68.endif.us.us, label %B304

B68.endif.us:                                     ; preds = %B102.B238_crit_edge.us, %B68.endif.us.preheader1
  %least.2.0.us = phi i64 [ %spec.select98.us, %B102.B238_crit_edge.us ], [ %.11, %B68.endif.us.preheader1 ]
  %best.4.0.us = phi i64 [ %spec.select99.us, %B102.B238_crit_edge.us ], [ 64, %B68.endif.us.preheader1 ]
  %place.2.0.us = phi i64 [ %.245.us, %B102.B238_crit_edge.us ], [ 64, %B68.endif.us.preheader1 ]
  %.185.us = add nuw nsw i64 %place.2.0.us, 128
  br label %B104.us

B104.us:                                          ; preds = %B104.us, %B68.endif.us
  %lsr.iv10 = phi i64 [ %lsr.iv.next11, %B104.us ], [ %5, %B68.endif.us ]
  %lsr.iv = phi i64 [ %lsr.iv.next, %B104.us ], [ %0, %B68.endif.us ]
  %met.2.1105.us = phi i64 [ %spec.select.us.7, %B104.us ], [ 0, %B68.endif.us ]
  %7 = add i64 %lsr.iv, -56
  %.189.us = inttoptr i64 %7 to ptr
  %.190.us = load i64, ptr %.189.us, align 8
  %.191.us = sub i64 %.185.us, %.190.us
  %.193.us = and i64 %.191.us, 3968
  %.195.us = icmp samesign ult i64 %.193.us, 640
  %.198.us = zext i1 %.195.us to i64
  %spec.select.us = add nuw nsw i64 %met.2.1105.us, %.198.us
  %8 = add i64 %lsr.iv, -48
  %.189.us.1 = inttoptr i64 %8 to ptr
  %.190.us.1 = load i64, ptr %.189.us.1, align 8
  %.191.us.1 = sub i64 %.185.us, %.190.us.1
  %.193.us.1 = and i64 %.191.us.1, 3968
  %.195.us.1 = icmp samesign ult i64 %.193.us.1, 640
  %.198.us.1 = zext i1 %.195.us.1 to i64
  %spec.select.us.1 = add nuw nsw i64 %spec.select.us, %.198.us.1
  %9 = add i64 %lsr.iv, -40
  %.189.us.2 = inttoptr i64 %9 to ptr
  %.190.us.2 = load i64, ptr %.189.us.2, align 8
  %.191.us.2 = sub i64 %.185.us, %.190.us.2
  %.193.us.2 = and i64 %.191.us.2, 3968
  %.195.us.2 = icmp samesign ult i64 %.193.us.2, 640
  %.198.us.2 = zext i1 %.195.us.2 to i64
  %spec.select.us.2 = add nuw nsw i64 %spec.select.us.1, %.198.us.2
  %10 = add i64 %lsr.iv, -32
  %.189.us.3 = inttoptr i64 %10 to ptr
  %.190.us.3 = load i64, ptr %.189.us.3, align 8
  %.191.us.3 = sub i64 %.185.us, %.190.us.3
  %.193.us.3 = and i64 %.191.us.3, 3968
  %.195.us.3 = icmp samesign ult i64 %.193.us.3, 640
  %.198.us.3 = zext i1 %.195.us.3 to i64
  %spec.select.us.3 = add nuw nsw i64 %spec.select.us.2, %.198.us.3
  %11 = add i64 %lsr.iv, -24
  %.189.us.4 = inttoptr i64 %11 to ptr
  %.190.us.4 = load i64, ptr %.189.us.4, align 8
  %.191.us.4 = sub i64 %.185.us, %.190.us.4
  %.193.us.4 = and i64 %.191.us.4, 3968
  %.195.us.4 = icmp samesign ult i64 %.193.us.4, 640
  %.198.us.4 = zext i1 %.195.us.4 to i64
  %spec.select.us.4 = add nuw nsw i64 %spec.select.us.3, %.198.us.4
  %12 = add i64 %lsr.iv, -16
  %.189.us.5 = inttoptr i64 %12 to ptr
  %.190.us.5 = load i64, ptr %.189.us.5, align 8
  %.191.us.5 = sub i64 %.185.us, %.190.us.5
  %.193.us.5 = and i64 %.191.us.5, 3968
  %.195.us.5 = icmp samesign ult i64 %.193.us.5, 640
  %.198.us.5 = zext i1 %.195.us.5 to i64
  %spec.select.us.5 = add nuw nsw i64 %spec.select.us.4, %.198.us.5
  %13 = add i64 %lsr.iv, -8
  %.189.us.6 = inttoptr i64 %13 to ptr
  %.190.us.6 = load i64, ptr %.189.us.6, align 8
  %.191.us.6 = sub i64 %.185.us, %.190.us.6
  %.193.us.6 = and i64 %.191.us.6, 3968
  %.195.us.6 = icmp samesign ult i64 %.193.us.6, 640
  %.198.us.6 = zext i1 %.195.us.6 to i64
  %spec.select.us.6 = add nuw nsw i64 %spec.select.us.5, %.198.us.6
  %.189.us.7 = inttoptr i64 %lsr.iv to ptr
  %.190.us.7 = load i64, ptr %.189.us.7, align 8
  %.191.us.7 = sub i64 %.185.us, %.190.us.7
  %.193.us.7 = and i64 %.191.us.7, 3968
  %.195.us.7 = icmp samesign ult i64 %.193.us.7, 640
  %.198.us.7 = zext i1 %.195.us.7 to i64
  %spec.select.us.7 = add nuw nsw i64 %spec.select.us.6, %.198.us.7
  %lsr.iv.next = add i64 %lsr.iv, 64
  %lsr.iv.next11 = add nsw i64 %lsr.iv10, 8
  %niter.ncmp.7 = icmp eq i64 %lsr.iv.next11, 0
  br i1 %niter.ncmp.7, label %B102.B238_crit_edge.us.unr-lcssa, label %B104.us

B102.B238_crit_edge.us.unr-lcssa:                 ; preds = %B104.us
  br i1 %6, label %B102.B238_crit_edge.us, label %B104.us.epil

B104.us.epil:                                     ; preds = %B102.B238_crit_edge.us.unr-lcssa, %B104.us.epil
  %lsr.iv9 = phi i64 [ %lsr.iv.next10, %B104.us.epil ], [ %xtraiter, %B102.B238_crit_edge.us.unr-lcssa ]
  %lsr.iv7 = phi i64 [ %lsr.iv.next8, %B104.us.epil ], [ %3, %B102.B238_crit_edge.us.unr-lcssa ]
  %met.2.1105.us.epil = phi i64 [ %spec.select.us.epil, %B104.us.epil ], [ %spec.select.us.7, %B102.B238_crit_edge.us.unr-lcssa ]
  %.189.us.epil = inttoptr i64 %lsr.iv7 to ptr
  %.190.us.epil = load i64, ptr %.189.us.epil, align 8
  %.191.us.epil = sub i64 %.185.us, %.190.us.epil
  %.193.us.epil = and i64 %.191.us.epil, 3968
  %.195.us.epil = icmp samesign ult i64 %.193.us.epil, 640
  %.198.us.epil = zext i1 %.195.us.epil to i64
  %spec.select.us.epil = add nuw nsw i64 %met.2.1105.us.epil, %.198.us.epil
  %lsr.iv.next8 = add i64 %lsr.iv7, 8
  %lsr.iv.next10 = add nsw i64 %lsr.iv9, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next10, 0
  br i1 %epil.iter.cmp.not, label %B102.B238_crit_edge.us, label %B104.us.epil, !llvm.loop !32

B102.B238_crit_edge.us:                           ; preds = %B104.us.epil, %B102.B238_crit_edge.us.unr-lcssa
  %spec.select.us.lcssa = phi i64 [ %spec.select.us.7, %B102.B238_crit_edge.us.unr-lcssa ], [ %spec.select.us.epil, %B104.us.epil ]
  %.226.us = icmp slt i64 %spec.select.us.lcssa, %least.2.0.us
  %spec.select98.us = tail call i64 @llvm.smin.i64(i64 %spec.select.us.lcssa, i64 %least.2.0.us)
  %spec.select99.us = select i1 %.226.us, i64 %place.2.0.us, i64 %best.4.0.us
  %.245.us = add nuw nsw i64 %place.2.0.us, 448
  %.252.us = icmp samesign ult i64 %place.2.0.us, 3648
  %.271.us = icmp ne i64 %spec.select98.us, 0
  %or.cond.us = select i1 %.252.us, i1 %.271.us, i1 false
  br i1 %or.cond.us, label %B68.endif.us, label %B304

B304:                                             ; preds = %B102.B238_crit_edge.us, %B102.B238_crit_edge.us.loopexit.us, %B64
  %best.2.1 = phi i64 [ 64, %B64 ], [ %spec.select99.us.us, %B102.B238_crit_edge.us.loopexit.us ], [ %spec.select99.us, %B102.B238_crit_edge.us ]
  store i64 %best.2.1, ptr %retptr, align 8
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build6native4call12_layout_intoB3v75B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.key, i64 range(i64 -9223372036854775808, 513) %arg.at_word, i64 %arg.array) unnamed_addr #4 {
B0:
  %.14 = add nsw i64 %arg.array, 24
  %.15 = inttoptr i64 %.14 to ptr
  %.16 = load i32, ptr %.15, align 4
  %.17 = sext i32 %.16 to i64
  %.22 = shl nsw i64 %.17, 1
  %.24 = add nsw i64 %.22, %arg.at_word
  %.25 = add nsw i64 %.24, 1
  %.26 = icmp sgt i64 %.24, 511
  br i1 %.26, label %common.ret, label %B140.endif

common.ret.loopexit.unr-lcssa.unr-lcssa:          ; preds = %B328
  %0 = and i64 %66, 4
  %lcmp.mod.not19.not = icmp eq i64 %0, 0
  br i1 %lcmp.mod.not19.not, label %B328.epil.preheader1, label %common.ret.loopexit.unr-lcssa

B328.epil.preheader1:                             ; preds = %B328.lr.ph.new, %common.ret.loopexit.unr-lcssa.unr-lcssa
  %lsr.iv10.epil.init = phi i64 [ 0, %B328.lr.ph.new ], [ %lsr.iv.next11.1, %common.ret.loopexit.unr-lcssa.unr-lcssa ]
  %1 = add i64 %lsr.iv10.epil.init, %.58
  %2 = add i64 %1, 8
  %3 = add i64 %lsr.iv10.epil.init, %.42
  %.191.epil4 = inttoptr i64 %3 to ptr
  %.192.epil5 = load i64, ptr %.191.epil4, align 8
  %.193.epil6 = inttoptr i64 %2 to ptr
  store i64 %.192.epil5, ptr %.193.epil6, align 8
  %4 = add i64 %lsr.iv10.epil.init, %65
  %5 = add i64 %4, 8
  %6 = add i64 %lsr.iv10.epil.init, %.48
  %.206.epil7 = inttoptr i64 %6 to ptr
  %.207.epil8 = load i64, ptr %.206.epil7, align 8
  %.208.epil9 = inttoptr i64 %5 to ptr
  store i64 %.207.epil8, ptr %.208.epil9, align 8
  %7 = add i64 %1, 16
  %8 = add i64 %3, 8
  %.191.1.epil = inttoptr i64 %8 to ptr
  %.192.1.epil = load i64, ptr %.191.1.epil, align 8
  %.193.1.epil = inttoptr i64 %7 to ptr
  store i64 %.192.1.epil, ptr %.193.1.epil, align 8
  %9 = add i64 %4, 16
  %10 = add i64 %6, 8
  %.206.1.epil = inttoptr i64 %10 to ptr
  %.207.1.epil = load i64, ptr %.206.1.epil, align 8
  %.208.1.epil = inttoptr i64 %9 to ptr
  store i64 %.207.1.epil, ptr %.208.1.epil, align 8
  %11 = add i64 %1, 24
  %12 = add i64 %3, 16
  %.191.2.epil = inttoptr i64 %12 to ptr
  %.192.2.epil = load i64, ptr %.191.2.epil, align 8
  %.193.2.epil = inttoptr i64 %11 to ptr
  store i64 %.192.2.epil, ptr %.193.2.epil, align 8
  %13 = add i64 %4, 24
  %14 = add i64 %6, 16
  %.206.2.epil = inttoptr i64 %14 to ptr
  %.207.2.epil = load i64, ptr %.206.2.epil, align 8
  %.208.2.epil = inttoptr i64 %13 to ptr
  store i64 %.207.2.epil, ptr %.208.2.epil, align 8
  %15 = add i64 %1, 32
  %16 = add i64 %3, 24
  %.191.3.epil = inttoptr i64 %16 to ptr
  %.192.3.epil = load i64, ptr %.191.3.epil, align 8
  %.193.3.epil = inttoptr i64 %15 to ptr
  store i64 %.192.3.epil, ptr %.193.3.epil, align 8
  %17 = add i64 %4, 32
  %18 = add i64 %6, 24
  %.206.3.epil = inttoptr i64 %18 to ptr
  %.207.3.epil = load i64, ptr %.206.3.epil, align 8
  %.208.3.epil = inttoptr i64 %17 to ptr
  store i64 %.207.3.epil, ptr %.208.3.epil, align 8
  br label %common.ret.loopexit.unr-lcssa

common.ret.loopexit.unr-lcssa:                    ; preds = %B328.epil.preheader1, %common.ret.loopexit.unr-lcssa.unr-lcssa
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %common.ret, label %B328.epil.preheader

B328.epil.preheader:                              ; preds = %B328.lr.ph, %common.ret.loopexit.unr-lcssa
  %.1506567.epil.init = phi i64 [ 0, %B328.lr.ph ], [ %unroll_iter, %common.ret.loopexit.unr-lcssa ]
  %19 = add nsw i64 %.1506567.epil.init, %arg.at_word
  %20 = add i64 %19, %.17
  %21 = shl i64 %20, 3
  %22 = shl nuw nsw i64 %.1506567.epil.init, 3
  %23 = add nsw i64 %22, %.48
  %24 = add nsw i64 %22, %.42
  %25 = shl i64 %19, 3
  %26 = add i64 %21, %arg.key
  %27 = add i64 %25, %arg.key
  br label %B328.epil

B328.epil:                                        ; preds = %B328.epil, %B328.epil.preheader
  %lsr.iv3.in = phi i64 [ %lsr.iv3, %B328.epil ], [ %27, %B328.epil.preheader ]
  %lsr.iv1.in = phi i64 [ %lsr.iv1, %B328.epil ], [ %26, %B328.epil.preheader ]
  %lsr.iv8 = phi i64 [ %lsr.iv.next9, %B328.epil ], [ %xtraiter, %B328.epil.preheader ]
  %lsr.iv4 = phi i64 [ %lsr.iv.next5, %B328.epil ], [ %24, %B328.epil.preheader ]
  %lsr.iv2 = phi i64 [ %lsr.iv.next3, %B328.epil ], [ %23, %B328.epil.preheader ]
  %lsr.iv1 = add i64 %lsr.iv1.in, 8
  %lsr.iv3 = add i64 %lsr.iv3.in, 8
  %.191.epil = inttoptr i64 %lsr.iv4 to ptr
  %.192.epil = load i64, ptr %.191.epil, align 8
  %.193.epil = inttoptr i64 %lsr.iv3 to ptr
  store i64 %.192.epil, ptr %.193.epil, align 8
  %.206.epil = inttoptr i64 %lsr.iv2 to ptr
  %.207.epil = load i64, ptr %.206.epil, align 8
  %.208.epil = inttoptr i64 %lsr.iv1 to ptr
  store i64 %.207.epil, ptr %.208.epil, align 8
  %lsr.iv.next3 = add i64 %lsr.iv2, 8
  %lsr.iv.next5 = add i64 %lsr.iv4, 8
  %lsr.iv.next9 = add nsw i64 %lsr.iv8, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next9, 0
  br i1 %epil.iter.cmp.not, label %common.ret, label %B328.epil, !llvm.loop !33

common.ret:                                       ; preds = %B328.epil, %B140.endif, %common.ret.loopexit.unr-lcssa, %B0
  %storemerge63 = phi i64 [ 513, %B0 ], [ %.25, %B140.endif ], [ %.25, %common.ret.loopexit.unr-lcssa ], [ %.25, %B328.epil ]
  store i64 %storemerge63, ptr %retptr, align 8
  ret void

B328:                                             ; preds = %B328.lr.ph.new.new, %B328
  %lsr.iv5 = phi i64 [ %71, %B328.lr.ph.new.new ], [ %lsr.iv.next6, %B328 ]
  %lsr.iv10 = phi i64 [ 0, %B328.lr.ph.new.new ], [ %lsr.iv.next11.1, %B328 ]
  %28 = add i64 %lsr.iv10, %.58
  %29 = add i64 %28, 8
  %30 = add i64 %lsr.iv10, %.42
  %.191 = inttoptr i64 %30 to ptr
  %.192 = load i64, ptr %.191, align 8
  %.193 = inttoptr i64 %29 to ptr
  store i64 %.192, ptr %.193, align 8
  %31 = add i64 %lsr.iv10, %65
  %32 = add i64 %31, 8
  %33 = add i64 %lsr.iv10, %.48
  %.206 = inttoptr i64 %33 to ptr
  %.207 = load i64, ptr %.206, align 8
  %.208 = inttoptr i64 %32 to ptr
  store i64 %.207, ptr %.208, align 8
  %34 = add i64 %28, 16
  %35 = add i64 %30, 8
  %.191.1 = inttoptr i64 %35 to ptr
  %.192.1 = load i64, ptr %.191.1, align 8
  %.193.1 = inttoptr i64 %34 to ptr
  store i64 %.192.1, ptr %.193.1, align 8
  %36 = add i64 %31, 16
  %37 = add i64 %33, 8
  %.206.1 = inttoptr i64 %37 to ptr
  %.207.1 = load i64, ptr %.206.1, align 8
  %.208.1 = inttoptr i64 %36 to ptr
  store i64 %.207.1, ptr %.208.1, align 8
  %38 = add i64 %28, 24
  %39 = add i64 %30, 16
  %.191.2 = inttoptr i64 %39 to ptr
  %.192.2 = load i64, ptr %.191.2, align 8
  %.193.2 = inttoptr i64 %38 to ptr
  store i64 %.192.2, ptr %.193.2, align 8
  %40 = add i64 %31, 24
  %41 = add i64 %33, 16
  %.206.2 = inttoptr i64 %41 to ptr
  %.207.2 = load i64, ptr %.206.2, align 8
  %.208.2 = inttoptr i64 %40 to ptr
  store i64 %.207.2, ptr %.208.2, align 8
  %42 = add i64 %28, 32
  %43 = add i64 %30, 24
  %.191.3 = inttoptr i64 %43 to ptr
  %.192.3 = load i64, ptr %.191.3, align 8
  %.193.3 = inttoptr i64 %42 to ptr
  store i64 %.192.3, ptr %.193.3, align 8
  %44 = add i64 %31, 32
  %45 = add i64 %33, 24
  %.206.3 = inttoptr i64 %45 to ptr
  %.207.3 = load i64, ptr %.206.3, align 8
  %.208.3 = inttoptr i64 %44 to ptr
  store i64 %.207.3, ptr %.208.3, align 8
  %46 = add i64 %28, 40
  %47 = add i64 %30, 32
  %.191.113 = inttoptr i64 %47 to ptr
  %.192.114 = load i64, ptr %.191.113, align 8
  %.193.115 = inttoptr i64 %46 to ptr
  store i64 %.192.114, ptr %.193.115, align 8
  %48 = add i64 %31, 40
  %49 = add i64 %33, 32
  %.206.116 = inttoptr i64 %49 to ptr
  %.207.117 = load i64, ptr %.206.116, align 8
  %.208.118 = inttoptr i64 %48 to ptr
  store i64 %.207.117, ptr %.208.118, align 8
  %50 = add i64 %28, 48
  %51 = add i64 %30, 40
  %.191.1.1 = inttoptr i64 %51 to ptr
  %.192.1.1 = load i64, ptr %.191.1.1, align 8
  %.193.1.1 = inttoptr i64 %50 to ptr
  store i64 %.192.1.1, ptr %.193.1.1, align 8
  %52 = add i64 %31, 48
  %53 = add i64 %33, 40
  %.206.1.1 = inttoptr i64 %53 to ptr
  %.207.1.1 = load i64, ptr %.206.1.1, align 8
  %.208.1.1 = inttoptr i64 %52 to ptr
  store i64 %.207.1.1, ptr %.208.1.1, align 8
  %54 = add i64 %28, 56
  %55 = add i64 %30, 48
  %.191.2.1 = inttoptr i64 %55 to ptr
  %.192.2.1 = load i64, ptr %.191.2.1, align 8
  %.193.2.1 = inttoptr i64 %54 to ptr
  store i64 %.192.2.1, ptr %.193.2.1, align 8
  %56 = add i64 %31, 56
  %57 = add i64 %33, 48
  %.206.2.1 = inttoptr i64 %57 to ptr
  %.207.2.1 = load i64, ptr %.206.2.1, align 8
  %.208.2.1 = inttoptr i64 %56 to ptr
  store i64 %.207.2.1, ptr %.208.2.1, align 8
  %58 = add i64 %28, 64
  %59 = add i64 %30, 56
  %.191.3.1 = inttoptr i64 %59 to ptr
  %.192.3.1 = load i64, ptr %.191.3.1, align 8
  %.193.3.1 = inttoptr i64 %58 to ptr
  store i64 %.192.3.1, ptr %.193.3.1, align 8
  %60 = add i64 %31, 64
  %61 = add i64 %33, 56
  %.206.3.1 = inttoptr i64 %61 to ptr
  %.207.3.1 = load i64, ptr %.206.3.1, align 8
  %.208.3.1 = inttoptr i64 %60 to ptr
  store i64 %.207.3.1, ptr %.208.3.1, align 8
  %lsr.iv.next11.1 = add i64 %lsr.iv10, 64
  %lsr.iv.next6 = add i64 %lsr.iv5, 2
  %niter.ncmp.1 = icmp eq i64 %lsr.iv.next6, 0
  br i1 %niter.ncmp.1, label %common.ret.loopexit.unr-lcssa.unr-lcssa, label %B328

B140.endif:                                       ; preds = %B0
  %.40 = add nsw i64 %arg.array, 32
  %.41 = inttoptr i64 %.40 to ptr
  %.42 = load i64, ptr %.41, align 8
  %.44 = add nsw i64 %arg.array, 40
  %.47 = inttoptr i64 %.44 to ptr
  %.48 = load i64, ptr %.47, align 8
  %.56 = shl nsw i64 %arg.at_word, 3
  %.58 = add nsw i64 %.56, %arg.key
  %.60 = inttoptr i64 %.58 to ptr
  store i64 %.17, ptr %.60, align 8
  %.100 = icmp slt i32 %.16, 1
  %..17 = select i1 %.100, i64 0, i64 %.17
  %.14466 = icmp sgt i64 %..17, 0
  br i1 %.14466, label %B328.lr.ph, label %common.ret

B328.lr.ph:                                       ; preds = %B140.endif
  %xtraiter = and i64 %..17, 3
  %62 = icmp samesign ult i64 %..17, 4
  br i1 %62, label %B328.epil.preheader, label %B328.lr.ph.new

B328.lr.ph.new:                                   ; preds = %B328.lr.ph
  %unroll_iter = and i64 %..17, 9223372036854775804
  %63 = add i64 %arg.at_word, %.17
  %64 = shl i64 %63, 3
  %65 = add i64 %64, %arg.key
  %66 = add nsw i64 %..17, -4
  %67 = lshr i64 %66, 2
  %68 = icmp eq i64 %67, 0
  br i1 %68, label %B328.epil.preheader1, label %B328.lr.ph.new.new

B328.lr.ph.new.new:                               ; preds = %B328.lr.ph.new
  %69 = add nuw nsw i64 %67, 1
  %70 = lshr i64 %69, 1
  %71 = mul nsw i64 %70, -2
  br label %B328
}

declare double @PyLong_AsDouble(i64) local_unnamed_addr

declare i64 @PyErr_Occurred(i64) local_unnamed_addr

declare i64 @PyErr_Clear(i64) local_unnamed_addr

declare i64 @PyLong_AsLongAndOverflow(i64, i64) local_unnamed_addr

declare i64 @PyTuple_GetItem(i64, i64) local_unnamed_addr

define i64 @kernelgen_call(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.248.i.i.i = alloca [1 x i64], align 8
  %.92.i.i.i19.i = alloca i64, align 8
  %.16.i.i21.i = alloca [256 x i64], align 8
  %.130.i.i22.i = alloca i64, align 8
  %.31.i.i23.i = alloca [512 x i64], align 8
  %.191.i.i.i = alloca i64, align 8
  %.396.i.i25.i = alloca i64, align 8
  %.643.i.i = alloca i64, align 8
  %.92.i.i.i.i = alloca i64, align 8
  %.9.i.i.i = alloca [8 x i64], align 8
  %.12.i.i.i = alloca [1 x i64], align 8
  %.130.i.i.i = alloca i64, align 8
  %.66.i.i = alloca [64 x i64], align 8
  %.1087.i.i = alloca i64, align 8
  %.33.i = alloca [64 x i64], align 8
  %.36.i = alloca [64 x i64], align 8
  %.39.i = alloca [64 x i64], align 8
  %.266.i = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.33.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.36.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.39.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.266.i)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %.33.i, i8 0, i64 512, i1 false), !noalias !34
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %.36.i, i8 0, i64 512, i1 false), !noalias !34
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %.39.i, i8 0, i64 512, i1 false), !noalias !34
  %.15.i = add i64 %p0, 8
  %.16.i = inttoptr i64 %.15.i to ptr
  %.17.i = load i64, ptr %.16.i, align 8, !noalias !34
  %.18.i = add nsw i64 %.17.i, 56
  %.19.i = inttoptr i64 %.18.i to ptr
  %.20.i = load i64, ptr %.19.i, align 8, !noalias !34
  %.23.i = add i64 %.20.i, %.15.i
  %.24.i = inttoptr i64 %.23.i to ptr
  %.25.i = load i64, ptr %.24.i, align 8, !noalias !34
  %.29.i = and i64 %p2, 9223372036854775807
  %.35.i = ptrtoint ptr %.33.i to i64
  %.38.i = ptrtoint ptr %.36.i to i64
  %.41.i = ptrtoint ptr %.39.i to i64
  %.54.i = inttoptr i64 %.25.i to ptr
  %.55.i = load i64, ptr %.54.i, align 8, !noalias !34
  %.58.i = inttoptr i64 %.55.i to ptr
  %.59.i = load i64, ptr %.58.i, align 8, !noalias !34
  %.60.i = icmp eq i64 %.59.i, 0
  br i1 %.60.i, label %B376.i, label %B642.i

B376.i:                                           ; preds = %0
  %.29.i.i = add nsw i64 %.25.i, 8
  %.30.i.i = inttoptr i64 %.29.i.i to ptr
  %.31.i.i = load i64, ptr %.30.i.i, align 8, !noalias !37
  %.34.i.i = add nsw i64 %.25.i, 16
  %.35.i.i = inttoptr i64 %.34.i.i to ptr
  %.36.i.i = load i64, ptr %.35.i.i, align 8, !noalias !37
  %.45.i.i = icmp sgt i64 %.29.i, %.31.i.i
  br i1 %.45.i.i, label %B642.i, label %B206.endif.i.i

B244.i.i:                                         ; preds = %B244.preheader.new.i.i, %B244.i.i
  %lsr.iv56.i.i = phi i64 [ %lsr.iv.next57.i.i, %B244.i.i ], [ %37, %B244.preheader.new.i.i ]
  %.156249251.i.i = phi i64 [ %.163.7.i.i, %B244.i.i ], [ 0, %B244.preheader.new.i.i ]
  %1 = add i64 %lsr.iv56.i.i, -56
  %.191.i.i = inttoptr i64 %1 to ptr
  store i64 0, ptr %.191.i.i, align 8, !noalias !37
  %2 = add i64 %lsr.iv56.i.i, -48
  %.191.1.i.i = inttoptr i64 %2 to ptr
  store i64 0, ptr %.191.1.i.i, align 8, !noalias !37
  %3 = add i64 %lsr.iv56.i.i, -40
  %.191.2.i.i = inttoptr i64 %3 to ptr
  store i64 0, ptr %.191.2.i.i, align 8, !noalias !37
  %4 = add i64 %lsr.iv56.i.i, -32
  %.191.3.i.i = inttoptr i64 %4 to ptr
  store i64 0, ptr %.191.3.i.i, align 8, !noalias !37
  %5 = add i64 %lsr.iv56.i.i, -24
  %.191.4.i.i = inttoptr i64 %5 to ptr
  store i64 0, ptr %.191.4.i.i, align 8, !noalias !37
  %6 = add i64 %lsr.iv56.i.i, -16
  %.191.5.i.i = inttoptr i64 %6 to ptr
  store i64 0, ptr %.191.5.i.i, align 8, !noalias !37
  %7 = add i64 %lsr.iv56.i.i, -8
  %.191.6.i.i = inttoptr i64 %7 to ptr
  store i64 0, ptr %.191.6.i.i, align 8, !noalias !37
  %.163.7.i.i = add nuw i64 %.156249251.i.i, 8
  %.191.7.i.i = inttoptr i64 %lsr.iv56.i.i to ptr
  store i64 0, ptr %.191.7.i.i, align 8, !noalias !37
  %lsr.iv.next57.i.i = add i64 %lsr.iv56.i.i, 64
  %niter.ncmp.7.i.i = icmp eq i64 %unroll_iter.i.i, %.163.7.i.i
  br i1 %niter.ncmp.7.i.i, label %B292.endif.loopexit.unr-lcssa.i.i, label %B244.i.i

B324.i.i:                                         ; preds = %B324.preheader.new.i.i, %B324.i.i
  %lsr.iv50.i.i = phi i64 [ %lsr.iv.next51.i.i, %B324.i.i ], [ 0, %B324.preheader.new.i.i ]
  %.284255257.i.i = phi i64 [ %.291.7.i.i, %B324.i.i ], [ 0, %B324.preheader.new.i.i ]
  %8 = add i64 %lsr.iv50.i.i, %.35.i
  %9 = add i64 %lsr.iv50.i.i, %p1
  %.322.i.i = inttoptr i64 %9 to ptr
  %.323.i.i = load i64, ptr %.322.i.i, align 8, !noalias !37
  %.324.i.i = inttoptr i64 %8 to ptr
  store i64 %.323.i.i, ptr %.324.i.i, align 8, !noalias !37
  %10 = add i64 %8, 8
  %11 = add i64 %9, 8
  %.322.1.i.i = inttoptr i64 %11 to ptr
  %.323.1.i.i = load i64, ptr %.322.1.i.i, align 8, !noalias !37
  %.324.1.i.i = inttoptr i64 %10 to ptr
  store i64 %.323.1.i.i, ptr %.324.1.i.i, align 8, !noalias !37
  %12 = add i64 %8, 16
  %13 = add i64 %9, 16
  %.322.2.i.i = inttoptr i64 %13 to ptr
  %.323.2.i.i = load i64, ptr %.322.2.i.i, align 8, !noalias !37
  %.324.2.i.i = inttoptr i64 %12 to ptr
  store i64 %.323.2.i.i, ptr %.324.2.i.i, align 8, !noalias !37
  %14 = add i64 %8, 24
  %15 = add i64 %9, 24
  %.322.3.i.i = inttoptr i64 %15 to ptr
  %.323.3.i.i = load i64, ptr %.322.3.i.i, align 8, !noalias !37
  %.324.3.i.i = inttoptr i64 %14 to ptr
  store i64 %.323.3.i.i, ptr %.324.3.i.i, align 8, !noalias !37
  %16 = add i64 %8, 32
  %17 = add i64 %9, 32
  %.322.4.i.i = inttoptr i64 %17 to ptr
  %.323.4.i.i = load i64, ptr %.322.4.i.i, align 8, !noalias !37
  %.324.4.i.i = inttoptr i64 %16 to ptr
  store i64 %.323.4.i.i, ptr %.324.4.i.i, align 8, !noalias !37
  %18 = add i64 %8, 40
  %19 = add i64 %9, 40
  %.322.5.i.i = inttoptr i64 %19 to ptr
  %.323.5.i.i = load i64, ptr %.322.5.i.i, align 8, !noalias !37
  %.324.5.i.i = inttoptr i64 %18 to ptr
  store i64 %.323.5.i.i, ptr %.324.5.i.i, align 8, !noalias !37
  %20 = add i64 %8, 48
  %21 = add i64 %9, 48
  %.322.6.i.i = inttoptr i64 %21 to ptr
  %.323.6.i.i = load i64, ptr %.322.6.i.i, align 8, !noalias !37
  %.324.6.i.i = inttoptr i64 %20 to ptr
  store i64 %.323.6.i.i, ptr %.324.6.i.i, align 8, !noalias !37
  %.291.7.i.i = add nuw nsw i64 %.284255257.i.i, 8
  %22 = add i64 %8, 56
  %23 = add i64 %9, 56
  %.322.7.i.i = inttoptr i64 %23 to ptr
  %.323.7.i.i = load i64, ptr %.322.7.i.i, align 8, !noalias !37
  %.324.7.i.i = inttoptr i64 %22 to ptr
  store i64 %.323.7.i.i, ptr %.324.7.i.i, align 8, !noalias !37
  %lsr.iv.next51.i.i = add nuw i64 %lsr.iv50.i.i, 64
  %niter31.ncmp.7.i.i = icmp eq i64 %unroll_iter30.i.i, %.291.7.i.i
  br i1 %niter31.ncmp.7.i.i, label %B410.loopexit.unr-lcssa.i.i, label %B324.i.i

B410.loopexit.unr-lcssa.i.i:                      ; preds = %B324.i.i
  %lcmp.mod28.not.i.i = icmp eq i64 %xtraiter26.i.i, 0
  br i1 %lcmp.mod28.not.i.i, label %B410.i.i, label %B324.epil.preheader.i.i

B324.epil.preheader.i.i:                          ; preds = %B324.preheader.i.i, %B410.loopexit.unr-lcssa.i.i
  %.284255257.epil.init.i.i = phi i64 [ 0, %B324.preheader.i.i ], [ %unroll_iter30.i.i, %B410.loopexit.unr-lcssa.i.i ]
  %24 = shl i64 %.284255257.epil.init.i.i, 3
  %25 = add nsw i64 %24, %p1
  %26 = add nsw i64 %24, %.35.i
  br label %B324.epil.i.i

B324.epil.i.i:                                    ; preds = %B324.epil.i.i, %B324.epil.preheader.i.i
  %lsr.iv48.i.i = phi i64 [ %lsr.iv.next49.i.i, %B324.epil.i.i ], [ %xtraiter26.i.i, %B324.epil.preheader.i.i ]
  %lsr.iv46.i.i = phi i64 [ %lsr.iv.next47.i.i, %B324.epil.i.i ], [ %26, %B324.epil.preheader.i.i ]
  %lsr.iv44.i.i = phi i64 [ %lsr.iv.next45.i.i, %B324.epil.i.i ], [ %25, %B324.epil.preheader.i.i ]
  %.322.epil.i.i = inttoptr i64 %lsr.iv44.i.i to ptr
  %.323.epil.i.i = load i64, ptr %.322.epil.i.i, align 8, !noalias !37
  %.324.epil.i.i = inttoptr i64 %lsr.iv46.i.i to ptr
  store i64 %.323.epil.i.i, ptr %.324.epil.i.i, align 8, !noalias !37
  %lsr.iv.next45.i.i = add i64 %lsr.iv44.i.i, 8
  %lsr.iv.next47.i.i = add i64 %lsr.iv46.i.i, 8
  %lsr.iv.next49.i.i = add nsw i64 %lsr.iv48.i.i, -1
  %epil.iter27.cmp.not.i.i = icmp eq i64 %lsr.iv.next49.i.i, 0
  br i1 %epil.iter27.cmp.not.i.i, label %B410.i.i, label %B324.epil.i.i, !llvm.loop !40

B410.i.i:                                         ; preds = %B324.epil.i.i, %B292.endif.i.i, %B410.loopexit.unr-lcssa.i.i
  %.332.not.i.i = icmp eq i64 %p3, 0
  br i1 %.332.not.i.i, label %B730.endif.i.i, label %B414.endif.i.i

B474.i.i:                                         ; preds = %B474.lr.ph.i.i, %B827.i.i
  %.423277282.i.i = phi i64 [ 0, %B474.lr.ph.i.i ], [ %.430.i.i, %B827.i.i ]
  %.430.i.i = add nuw nsw i64 %.423277282.i.i, 1
  %.460.i.i = call i64 @PyTuple_GetItem(i64 %p3, i64 %.423277282.i.i), !noalias !37
  %.462.i.i = add nuw nsw i64 %.423277282.i.i, %.29.i
  %.463.i.i = shl nsw i64 %.462.i.i, 3
  %.465.i.i = add nsw i64 %.463.i.i, %p1
  %.466.i.i = inttoptr i64 %.465.i.i to ptr
  %.467.i.i = load i64, ptr %.466.i.i, align 8, !noalias !37
  %.478.i.i = load i64, ptr %sunkaddr60.i.i, align 8, !noalias !37
  %.480.i.i = icmp eq i64 %.460.i.i, %.478.i.i
  br i1 %.480.i.i, label %B628.i.i, label %B684.i.i

B628.i.i:                                         ; preds = %B474.i.i
  %.20.i.i.i = load i64, ptr %sunkaddr62.i.i, align 8, !noalias !41
  %.26.i.i.i = icmp eq i64 %.467.i.i, %.20.i.i.i
  br i1 %.26.i.i.i, label %B827.i.i, label %B82.endif.i.i.i

B222.i.i.i:                                       ; preds = %B82.endif.i.i.i
  %.98.i.i.i = call i64 @PyTuple_Size(i64 %.467.i.i), !noalias !41
  %.100.not.i.i.i = icmp eq i64 %.98.i.i.i, %.36.i.i
  br i1 %.100.not.i.i.i, label %B266.endif.i.i.i, label %B642.i

B298.i.i.i:                                       ; preds = %B266.endif.i.i.i, %B298.i.i.i
  %lsr.iv.i.i.i = phi i64 [ %lsr.iv.next.i.i.i, %B298.i.i.i ], [ %.488.i.i, %B266.endif.i.i.i ]
  %.2017779.i.i.i = phi i64 [ %.208.i.i.i, %B298.i.i.i ], [ 0, %B266.endif.i.i.i ]
  %.208.i.i.i = add nuw nsw i64 %.2017779.i.i.i, 1
  %.238.i.i.i = call i64 @PyTuple_GetItem(i64 %.467.i.i, i64 %.2017779.i.i.i), !noalias !41
  %.247.i.i.i = icmp eq i64 %.238.i.i.i, %.20.i.i.i
  %spec.select.i.i.i = select i1 %.247.i.i.i, i64 0, i64 %.238.i.i.i
  %.269.i.i.i = inttoptr i64 %lsr.iv.i.i.i to ptr
  store i64 %spec.select.i.i.i, ptr %.269.i.i.i, align 8, !noalias !41
  %lsr.iv.next.i.i.i = add i64 %lsr.iv.i.i.i, 8
  %exitcond.not.i.i.i = icmp eq i64 %.36.i.i, %.208.i.i.i
  br i1 %exitcond.not.i.i.i, label %B827.i.i, label %B298.i.i.i

B82.endif.i.i.i:                                  ; preds = %B628.i.i
  %.5.i.i.i.i = add nsw i64 %.467.i.i, 8
  %.6.i.i.i.i = inttoptr i64 %.5.i.i.i.i to ptr
  %.7.i.i.i.i = load i64, ptr %.6.i.i.i.i, align 8, !noalias !44
  %.75.i.i.i = load i64, ptr %sunkaddr64.i.i, align 8, !noalias !41
  %.76.not.i.i.i = icmp eq i64 %.7.i.i.i.i, %.75.i.i.i
  br i1 %.76.not.i.i.i, label %B222.i.i.i, label %_ZN9kernelgen5build6native4bind15_gather_outputsB3v44B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i

B266.endif.i.i.i:                                 ; preds = %B222.i.i.i
  br i1 %44, label %B827.i.i, label %B298.i.i.i

_ZN9kernelgen5build6native4bind15_gather_outputsB3v44B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i: ; preds = %B82.endif.i.i.i
  store i64 %.467.i.i, ptr %sunkaddr65.i.i, align 8, !noalias !41
  br i1 %43, label %B827.i.i, label %B642.i

B684.i.i:                                         ; preds = %B474.i.i
  %.18.i7.i.i = load i64, ptr %sunkaddr67.i.i, align 8, !noalias !47
  %.20.i8.i.i = add i64 %.18.i7.i.i, 56
  br label %B128.i.i.i

B128.i.i.i:                                       ; preds = %B130.i.i.i, %B684.i.i
  %lsr.iv10.i.i.i = phi i64 [ %lsr.iv.next11.i.i.i, %B130.i.i.i ], [ %42, %B684.i.i ]
  %lsr.iv8.i.i.i = phi i64 [ %lsr.iv.next9.i.i.i, %B130.i.i.i ], [ %.20.i8.i.i, %B684.i.i ]
  %lsr.iv.i9.i.i = phi i64 [ %lsr.iv.next.i11.i.i, %B130.i.i.i ], [ %41, %B684.i.i ]
  %lsr.iv.next11.i.i.i = add i64 %lsr.iv10.i.i.i, -1
  %exitcond.not.i10.i.i = icmp eq i64 %lsr.iv.next11.i.i.i, 0
  br i1 %exitcond.not.i10.i.i, label %B642.i, label %B130.i.i.i

B130.i.i.i:                                       ; preds = %B128.i.i.i
  %lsr.iv.next.i11.i.i = add i64 %lsr.iv.i9.i.i, 8
  %lsr.iv.next9.i.i.i = add i64 %lsr.iv8.i.i.i, 64
  %.151.i.i.i = inttoptr i64 %lsr.iv8.i.i.i to ptr
  %.152.i.i.i = load i64, ptr %.151.i.i.i, align 8, !noalias !47
  %.154.i.i.i = icmp eq i64 %.152.i.i.i, %.460.i.i
  br i1 %.154.i.i.i, label %B208.i.i.i, label %B128.i.i.i

B208.i.i.i:                                       ; preds = %B130.i.i.i
  %.166.i.i.i = inttoptr i64 %lsr.iv.next.i11.i.i to ptr
  %.167.i.i.i = load i64, ptr %.166.i.i.i, align 8, !noalias !47
  %.168.not.i.i.i = icmp eq i64 %.167.i.i.i, 0
  br i1 %.168.not.i.i.i, label %B684.endif.i.i, label %B642.i

B766.i.i:                                         ; preds = %B766.preheader.new.i.i, %B766.i.i
  %lsr.iv42.i.i = phi i64 [ %lsr.iv.next43.i.i, %B766.i.i ], [ %46, %B766.preheader.new.i.i ]
  %missing.2.0291.i.i = phi i64 [ %.764.7.i.i, %B766.i.i ], [ 0, %B766.preheader.new.i.i ]
  %.723287289.i.i = phi i64 [ %.730.7.i.i, %B766.i.i ], [ 0, %B766.preheader.new.i.i ]
  %27 = add i64 %lsr.iv42.i.i, -56
  %.758.i.i = inttoptr i64 %27 to ptr
  %.759.i.i = load i64, ptr %.758.i.i, align 8, !noalias !37
  %.760.i.i = icmp eq i64 %.759.i.i, 0
  %.763.i.i = zext i1 %.760.i.i to i64
  %.764.i.i = add nuw nsw i64 %missing.2.0291.i.i, %.763.i.i
  %28 = add i64 %lsr.iv42.i.i, -48
  %.758.1.i.i = inttoptr i64 %28 to ptr
  %.759.1.i.i = load i64, ptr %.758.1.i.i, align 8, !noalias !37
  %.760.1.i.i = icmp eq i64 %.759.1.i.i, 0
  %.763.1.i.i = zext i1 %.760.1.i.i to i64
  %.764.1.i.i = add nuw nsw i64 %.764.i.i, %.763.1.i.i
  %29 = add i64 %lsr.iv42.i.i, -40
  %.758.2.i.i = inttoptr i64 %29 to ptr
  %.759.2.i.i = load i64, ptr %.758.2.i.i, align 8, !noalias !37
  %.760.2.i.i = icmp eq i64 %.759.2.i.i, 0
  %.763.2.i.i = zext i1 %.760.2.i.i to i64
  %.764.2.i.i = add nuw nsw i64 %.764.1.i.i, %.763.2.i.i
  %30 = add i64 %lsr.iv42.i.i, -32
  %.758.3.i.i = inttoptr i64 %30 to ptr
  %.759.3.i.i = load i64, ptr %.758.3.i.i, align 8, !noalias !37
  %.760.3.i.i = icmp eq i64 %.759.3.i.i, 0
  %.763.3.i.i = zext i1 %.760.3.i.i to i64
  %.764.3.i.i = add nuw nsw i64 %.764.2.i.i, %.763.3.i.i
  %31 = add i64 %lsr.iv42.i.i, -24
  %.758.4.i.i = inttoptr i64 %31 to ptr
  %.759.4.i.i = load i64, ptr %.758.4.i.i, align 8, !noalias !37
  %.760.4.i.i = icmp eq i64 %.759.4.i.i, 0
  %.763.4.i.i = zext i1 %.760.4.i.i to i64
  %.764.4.i.i = add nuw nsw i64 %.764.3.i.i, %.763.4.i.i
  %32 = add i64 %lsr.iv42.i.i, -16
  %.758.5.i.i = inttoptr i64 %32 to ptr
  %.759.5.i.i = load i64, ptr %.758.5.i.i, align 8, !noalias !37
  %.760.5.i.i = icmp eq i64 %.759.5.i.i, 0
  %.763.5.i.i = zext i1 %.760.5.i.i to i64
  %.764.5.i.i = add nuw nsw i64 %.764.4.i.i, %.763.5.i.i
  %33 = add i64 %lsr.iv42.i.i, -8
  %.758.6.i.i = inttoptr i64 %33 to ptr
  %.759.6.i.i = load i64, ptr %.758.6.i.i, align 8, !noalias !37
  %.760.6.i.i = icmp eq i64 %.759.6.i.i, 0
  %.763.6.i.i = zext i1 %.760.6.i.i to i64
  %.764.6.i.i = add nuw nsw i64 %.764.5.i.i, %.763.6.i.i
  %.730.7.i.i = add nuw nsw i64 %.723287289.i.i, 8
  %.758.7.i.i = inttoptr i64 %lsr.iv42.i.i to ptr
  %.759.7.i.i = load i64, ptr %.758.7.i.i, align 8, !noalias !37
  %.760.7.i.i = icmp eq i64 %.759.7.i.i, 0
  %.763.7.i.i = zext i1 %.760.7.i.i to i64
  %.764.7.i.i = add nuw nsw i64 %.764.6.i.i, %.763.7.i.i
  %lsr.iv.next43.i.i = add i64 %lsr.iv42.i.i, 64
  %niter38.ncmp.7.i.i = icmp eq i64 %unroll_iter37.i.i, %.730.7.i.i
  br i1 %niter38.ncmp.7.i.i, label %B826.loopexit.unr-lcssa.i.i, label %B766.i.i

B826.loopexit.unr-lcssa.i.i:                      ; preds = %B766.i.i
  %lcmp.mod34.not.i.i = icmp eq i64 %xtraiter32.i.i, 0
  br i1 %lcmp.mod34.not.i.i, label %B826.loopexit.i.i, label %B766.epil.preheader.i.i

B766.epil.preheader.i.i:                          ; preds = %B766.preheader.i.i, %B826.loopexit.unr-lcssa.i.i
  %missing.2.0291.epil.init.i.i = phi i64 [ 0, %B766.preheader.i.i ], [ %.764.7.i.i, %B826.loopexit.unr-lcssa.i.i ]
  %.723287289.epil.init.i.i = phi i64 [ 0, %B766.preheader.i.i ], [ %unroll_iter37.i.i, %B826.loopexit.unr-lcssa.i.i ]
  %34 = shl i64 %.723287289.epil.init.i.i, 3
  %35 = add nsw i64 %34, %.35.i
  br label %B766.epil.i.i

B766.epil.i.i:                                    ; preds = %B766.epil.i.i, %B766.epil.preheader.i.i
  %lsr.iv40.i.i = phi i64 [ %lsr.iv.next41.i.i, %B766.epil.i.i ], [ %xtraiter32.i.i, %B766.epil.preheader.i.i ]
  %lsr.iv.i.i = phi i64 [ %lsr.iv.next.i.i, %B766.epil.i.i ], [ %35, %B766.epil.preheader.i.i ]
  %missing.2.0291.epil.i.i = phi i64 [ %.764.epil.i.i, %B766.epil.i.i ], [ %missing.2.0291.epil.init.i.i, %B766.epil.preheader.i.i ]
  %.758.epil.i.i = inttoptr i64 %lsr.iv.i.i to ptr
  %.759.epil.i.i = load i64, ptr %.758.epil.i.i, align 8, !noalias !37
  %.760.epil.i.i = icmp eq i64 %.759.epil.i.i, 0
  %.763.epil.i.i = zext i1 %.760.epil.i.i to i64
  %.764.epil.i.i = add nuw nsw i64 %missing.2.0291.epil.i.i, %.763.epil.i.i
  %lsr.iv.next.i.i = add i64 %lsr.iv.i.i, 8
  %lsr.iv.next41.i.i = add nsw i64 %lsr.iv40.i.i, -1
  %epil.iter33.cmp.not.i.i = icmp eq i64 %lsr.iv.next41.i.i, 0
  br i1 %epil.iter33.cmp.not.i.i, label %B826.loopexit.i.i, label %B766.epil.i.i, !llvm.loop !50

B826.loopexit.i.i:                                ; preds = %B766.epil.i.i, %B826.loopexit.unr-lcssa.i.i
  %.764.lcssa.i.i = phi i64 [ %.764.7.i.i, %B826.loopexit.unr-lcssa.i.i ], [ %.764.epil.i.i, %B766.epil.i.i ]
  %.not.i = icmp eq i64 %.764.lcssa.i.i, 0
  br i1 %.not.i, label %B376.endif.i, label %B642.i

B827.i.i:                                         ; preds = %B298.i.i.i, %B684.endif.i.i, %_ZN9kernelgen5build6native4bind15_gather_outputsB3v44B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i, %B266.endif.i.i.i, %B628.i.i
  %exitcond302.not.i.i = icmp eq i64 %.430.i.i, %.337.i.i
  br i1 %exitcond302.not.i.i, label %B730.endif.i.i, label %B474.i.i

B206.endif.i.i:                                   ; preds = %B376.i
  %.68.i.i = add nsw i64 %.36.i.i, %.31.i.i
  %.150250.not.i.i = icmp slt i64 %.68.i.i, 1
  br i1 %.150250.not.i.i, label %B292.endif.i.i, label %B244.preheader.i.i

B244.preheader.i.i:                               ; preds = %B206.endif.i.i
  %xtraiter.i.i = and i64 %.68.i.i, 7
  %36 = icmp slt i64 %.68.i.i, 8
  br i1 %36, label %B244.epil.preheader.i.i, label %B244.preheader.new.i.i

B244.preheader.new.i.i:                           ; preds = %B244.preheader.i.i
  %unroll_iter.i.i = and i64 %.68.i.i, 9223372036854775800
  %37 = add i64 %.35.i, 56
  br label %B244.i.i

B292.endif.loopexit.unr-lcssa.i.i:                ; preds = %B244.i.i
  %lcmp.mod.not.i.i = icmp eq i64 %xtraiter.i.i, 0
  br i1 %lcmp.mod.not.i.i, label %B292.endif.i.i, label %B244.epil.preheader.i.i

B244.epil.preheader.i.i:                          ; preds = %B292.endif.loopexit.unr-lcssa.i.i, %B244.preheader.i.i
  %.156249251.epil.init.i.i = phi i64 [ 0, %B244.preheader.i.i ], [ %unroll_iter.i.i, %B292.endif.loopexit.unr-lcssa.i.i ]
  %38 = shl i64 %.156249251.epil.init.i.i, 3
  %39 = add nsw i64 %38, %.35.i
  br label %B244.epil.i.i

B244.epil.i.i:                                    ; preds = %B244.epil.i.i, %B244.epil.preheader.i.i
  %lsr.iv54.i.i = phi i64 [ %lsr.iv.next55.i.i, %B244.epil.i.i ], [ %xtraiter.i.i, %B244.epil.preheader.i.i ]
  %lsr.iv52.i.i = phi i64 [ %lsr.iv.next53.i.i, %B244.epil.i.i ], [ %39, %B244.epil.preheader.i.i ]
  %.191.epil.i.i = inttoptr i64 %lsr.iv52.i.i to ptr
  store i64 0, ptr %.191.epil.i.i, align 8, !noalias !37
  %lsr.iv.next53.i.i = add i64 %lsr.iv52.i.i, 8
  %lsr.iv.next55.i.i = add nsw i64 %lsr.iv54.i.i, -1
  %epil.iter.cmp.not.i.i = icmp eq i64 %lsr.iv.next55.i.i, 0
  br i1 %epil.iter.cmp.not.i.i, label %B292.endif.i.i, label %B244.epil.i.i, !llvm.loop !51

B292.endif.i.i:                                   ; preds = %B244.epil.i.i, %B292.endif.loopexit.unr-lcssa.i.i, %B206.endif.i.i
  %.278256.not.i.i = icmp eq i64 %.29.i, 0
  br i1 %.278256.not.i.i, label %B410.i.i, label %B324.preheader.i.i

B324.preheader.i.i:                               ; preds = %B292.endif.i.i
  %xtraiter26.i.i = and i64 %p2, 7
  %40 = icmp samesign ult i64 %.29.i, 8
  br i1 %40, label %B324.epil.preheader.i.i, label %B324.preheader.new.i.i

B324.preheader.new.i.i:                           ; preds = %B324.preheader.i.i
  %unroll_iter30.i.i = and i64 %p2, 9223372036854775800
  br label %B324.i.i

B414.endif.i.i:                                   ; preds = %B410.i.i
  %.337.i.i = call i64 @PyTuple_Size(i64 %p3), !noalias !37
  %.417281.not.i.i = icmp slt i64 %.337.i.i, 1
  br i1 %.417281.not.i.i, label %B730.endif.i.i, label %B474.lr.ph.i.i

B474.lr.ph.i.i:                                   ; preds = %B414.endif.i.i
  %.486.i.i = shl nsw i64 %.31.i.i, 3
  %.488.i.i = add nsw i64 %.486.i.i, %.35.i
  %.arg.inputs.i.i.i = call i64 @llvm.smax.i64(i64 %.31.i.i, i64 0)
  %41 = add i64 %.35.i, -8
  %42 = add nuw i64 %.arg.inputs.i.i.i, 1
  %sunkaddr60.i.i = getelementptr i8, ptr %.58.i, i64 64
  %sunkaddr67.i.i = getelementptr i8, ptr %.54.i, i64 24
  %sunkaddr62.i.i = getelementptr i8, ptr %.58.i, i64 56
  %sunkaddr64.i.i = getelementptr i8, ptr %.58.i, i64 48
  %43 = icmp eq i64 %.36.i.i, 1
  %sunkaddr65.i.i = inttoptr i64 %.488.i.i to ptr
  %44 = icmp slt i64 %.36.i.i, 1
  br label %B474.i.i

B684.endif.i.i:                                   ; preds = %B208.i.i.i
  store i64 %.467.i.i, ptr %.166.i.i.i, align 8, !noalias !47
  br label %B827.i.i

B730.endif.i.i:                                   ; preds = %B827.i.i, %B414.endif.i.i, %B410.i.i
  %.717288.not.i.i = icmp slt i64 %.31.i.i, 1
  br i1 %.717288.not.i.i, label %B376.endif.i, label %B766.preheader.i.i

B766.preheader.i.i:                               ; preds = %B730.endif.i.i
  %xtraiter32.i.i = and i64 %.31.i.i, 7
  %45 = icmp ult i64 %.31.i.i, 8
  br i1 %45, label %B766.epil.preheader.i.i, label %B766.preheader.new.i.i

B766.preheader.new.i.i:                           ; preds = %B766.preheader.i.i
  %unroll_iter37.i.i = and i64 %.31.i.i, 9223372036854775800
  %46 = add i64 %.35.i, 56
  br label %B766.i.i

B512.i:                                           ; preds = %B414.endif.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.66.i.i), !noalias !34
  call void @llvm.lifetime.start.p0(ptr nonnull %.1087.i.i), !noalias !34
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %.66.i.i, i8 0, i64 512, i1 false), !noalias !52
  store i64 0, ptr %.1087.i.i, align 8, !noalias !52
  %.17.i.i = load i64, ptr %.30.i.i, align 8, !noalias !52
  %.22.i1.i = load i64, ptr %.35.i.i, align 8, !noalias !52
  %.31.i2.i = add nsw i64 %.25.i, 24
  %.32.i.i = inttoptr i64 %.31.i2.i to ptr
  %.33.i.i = load i64, ptr %.32.i.i, align 8, !noalias !52
  %.38.i.i = load i64, ptr %.49.i170.i, align 8, !noalias !52
  %.47.i.i = add nsw i64 %.25.i, 88
  %.48.i.i = inttoptr i64 %.47.i.i to ptr
  %.49.i.i = load i64, ptr %.48.i.i, align 8, !noalias !52
  %.52.i.i = add nsw i64 %.25.i, 96
  %.53.i.i = inttoptr i64 %.52.i.i to ptr
  %.54.i.i = load i64, ptr %.53.i.i, align 8, !noalias !52
  %.55.i.i = shl nsw i64 %.54.i.i, 3
  %.57.i.i = add nsw i64 %.55.i.i, %.35.i
  %.58.i.i = inttoptr i64 %.57.i.i to ptr
  %.59.i.i = load i64, ptr %.58.i.i, align 8, !noalias !52
  %.154343.not.i.i = icmp slt i64 %.17.i.i, 1
  br i1 %.154343.not.i.i, label %B816.endif.i.i, label %B474.preheader.i.i

B474.preheader.i.i:                               ; preds = %B512.i
  %.arg.rank.i.i.i = call i64 @llvm.smax.i64(i64 %.49.i.i, i64 0)
  %47 = add nuw nsw i64 %.arg.rank.i.i.i, 1
  %sunkaddr139.i.i = inttoptr i64 %.59.i.i to ptr
  %sunkaddr140.i.i = getelementptr i8, ptr %sunkaddr139.i.i, i64 32
  %48 = icmp eq i64 %.49.i.i, 1
  br label %B474.i5.i

B474.i5.i:                                        ; preds = %B770.i.i, %B474.preheader.i.i
  %.160340344.i.i = phi i64 [ %.167.i.i, %B770.i.i ], [ 0, %B474.preheader.i.i ]
  %.167.i.i = add nuw nsw i64 %.160340344.i.i, 1
  %.197.i.i = shl nsw i64 %.160340344.i.i, 6
  %.199.i.i = add nsw i64 %.197.i.i, %.33.i.i
  %.209.i.i = inttoptr i64 %.199.i.i to ptr
  %.210.i.i = load i64, ptr %.209.i.i, align 8, !noalias !52
  %.211.not.i.i = icmp eq i64 %.210.i.i, 0
  br i1 %.211.not.i.i, label %B770.i.i, label %B584.i.i

B584.i.i:                                         ; preds = %B474.i5.i
  %sunkaddr137.i.i = shl i64 %.160340344.i.i, 3
  %sunkaddr138.i.i = getelementptr i8, ptr %.33.i, i64 %sunkaddr137.i.i
  %.220.i.i = load i64, ptr %sunkaddr138.i.i, align 8, !noalias !52
  %.14.i.i.i = add nsw i64 %.220.i.i, 24
  %.15.i.i.i = inttoptr i64 %.14.i.i.i to ptr
  %.16.i.i.i = load i32, ptr %.15.i.i.i, align 4, !noalias !55
  %.17.i.i.i = sext i32 %.16.i.i.i to i64
  %.19.not.i.i.i = icmp eq i64 %.49.i.i, %.17.i.i.i
  br i1 %.19.not.i.i.i, label %B72.endif.i.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B214.i.i.i:                                       ; preds = %B72.endif.i.i.i, %B216.i.i.i
  %lsr.iv3.i.i.i = phi i64 [ %lsr.iv.next4.i.i.i, %B216.i.i.i ], [ %47, %B72.endif.i.i.i ]
  %lsr.iv1.i.i.i = phi i64 [ %lsr.iv.next2.i.i.i, %B216.i.i.i ], [ %.39.i.i.i, %B72.endif.i.i.i ]
  %lsr.iv.i.i6.i = phi i64 [ %lsr.iv.next.i.i8.i, %B216.i.i.i ], [ %.33.i.i.i, %B72.endif.i.i.i ]
  %lsr.iv.next4.i.i.i = add nsw i64 %lsr.iv3.i.i.i, -1
  %exitcond.not.i.i7.i = icmp eq i64 %lsr.iv.next4.i.i.i, 0
  br i1 %exitcond.not.i.i7.i, label %B314.i.i.i, label %B216.i.i.i

B216.i.i.i:                                       ; preds = %B214.i.i.i
  %lsr.iv.next.i.i8.i = add i64 %lsr.iv.i.i6.i, 8
  %lsr.iv.next2.i.i.i = add i64 %lsr.iv1.i.i.i, 8
  %.169.i.i.i = inttoptr i64 %lsr.iv.i.i6.i to ptr
  %.170.i.i.i = load i64, ptr %.169.i.i.i, align 8, !noalias !55
  %.174.i.i.i = inttoptr i64 %lsr.iv1.i.i.i to ptr
  %.175.i.i.i = load i64, ptr %.174.i.i.i, align 8, !noalias !55
  %.176.not.i.i.i = icmp eq i64 %.170.i.i.i, %.175.i.i.i
  br i1 %.176.not.i.i.i, label %B214.i.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B314.i.i.i:                                       ; preds = %B214.i.i.i
  br i1 %48, label %B16.i.i.i, label %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i.i

B72.endif.i.i.i:                                  ; preds = %B584.i.i
  %.31.i.i.i = add nsw i64 %.220.i.i, 32
  %.32.i.i.i = inttoptr i64 %.31.i.i.i to ptr
  %.33.i.i.i = load i64, ptr %.32.i.i.i, align 8, !noalias !55
  %.39.i.i.i = load i64, ptr %sunkaddr140.i.i, align 8, !noalias !55
  br label %B214.i.i.i

_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i.i: ; preds = %B314.i.i.i
  %.209.i.i.i = add nsw i64 %.220.i.i, 64
  %.212.i.i.i = inttoptr i64 %.209.i.i.i to ptr
  %.213.i.i.i = load i32, ptr %.212.i.i.i, align 4, !noalias !55
  %49 = and i32 %.213.i.i.i, 1
  %.245.i.i = icmp eq i32 %49, 0
  br i1 %.245.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B678.i.i

B678.i.i:                                         ; preds = %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i.i
  %.295.i.i = add nsw i64 %.199.i.i, 48
  br label %B770.sink.split.i.i

B16.i.i.i:                                        ; preds = %B314.i.i.i
  %.16.i16.i.i = add nsw i64 %.220.i.i, 40
  %.19.i.i.i = inttoptr i64 %.16.i16.i.i to ptr
  %.20.i.i18.i = load i64, ptr %.19.i.i.i, align 8, !noalias !58
  br label %B770.sink.split.i.i

B770.sink.split.i.i:                              ; preds = %B16.i.i.i, %B678.i.i
  %.295.sink.i.i = phi i64 [ %.295.i.i, %B678.i.i ], [ %.20.i.i18.i, %B16.i.i.i ]
  %.298.i.i = inttoptr i64 %.295.sink.i.i to ptr
  %.299.i.i = load i64, ptr %.298.i.i, align 8, !noalias !52
  br label %B770.i.i

B770.i.i:                                         ; preds = %B770.sink.split.i.i, %B474.i5.i
  %step.4.1.i.i = phi i64 [ 0, %B474.i5.i ], [ %.299.i.i, %B770.sink.split.i.i ]
  %sunkaddr141.i.i = shl i64 %.160340344.i.i, 3
  %sunkaddr142.i.i = getelementptr i8, ptr %.66.i.i, i64 %sunkaddr141.i.i
  store i64 %step.4.1.i.i, ptr %sunkaddr142.i.i, align 8, !noalias !52
  %exitcond.not.i.i = icmp eq i64 %.17.i.i, %.167.i.i
  br i1 %exitcond.not.i.i, label %B816.endif.i.i, label %B474.i5.i

B848.i.i:                                         ; preds = %B848.lr.ph.i.i, %B1082.i.i
  %.437356360.i.i = phi i64 [ 0, %B848.lr.ph.i.i ], [ %.444.i.i, %B1082.i.i ]
  %.444.i.i = add nuw nsw i64 %.437356360.i.i, 1
  %.474.i.i = add nsw i64 %.437356360.i.i, %.17.i.i
  %.475.i.i = shl nsw i64 %.474.i.i, 3
  %.477.i.i = add nsw i64 %.475.i.i, %.35.i
  %.478.i17.i = inttoptr i64 %.477.i.i to ptr
  %.479.i.i = load i64, ptr %.478.i17.i, align 8, !noalias !52
  %.484.i.i = shl i64 %.437356360.i.i, 4
  %sunkaddr144.i.i = getelementptr i8, ptr %sunkaddr143.i.i, i64 %.484.i.i
  %sunkaddr145.i.i = getelementptr i8, ptr %sunkaddr144.i.i, i64 8
  %.490.i.i = load i64, ptr %sunkaddr145.i.i, align 8, !noalias !52
  %.499.not.i.i = icmp eq i64 %.479.i.i, 0
  br i1 %.499.not.i.i, label %B1082.i.i, label %B996.i.i

B996.i.i:                                         ; preds = %B848.i.i
  %.14.i17.i.i = add nsw i64 %.479.i.i, 24
  %.15.i18.i.i = inttoptr i64 %.14.i17.i.i to ptr
  %.16.i19.i.i = load i32, ptr %.15.i18.i.i, align 4, !noalias !61
  %.17.i20.i.i = sext i32 %.16.i19.i.i to i64
  %.19.not.i21.i.i = icmp eq i64 %.49.i.i, %.17.i20.i.i
  br i1 %.19.not.i21.i.i, label %B72.endif.i23.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B214.i31.i.i:                                     ; preds = %B72.endif.i23.i.i, %B216.i37.i.i
  %lsr.iv3.i32.i.i = phi i64 [ %lsr.iv.next4.i35.i.i, %B216.i37.i.i ], [ %104, %B72.endif.i23.i.i ]
  %lsr.iv1.i33.i.i = phi i64 [ %lsr.iv.next2.i38.i.i, %B216.i37.i.i ], [ %.39.i29.i.i, %B72.endif.i23.i.i ]
  %lsr.iv.i34.i.i = phi i64 [ %lsr.iv.next.i39.i.i, %B216.i37.i.i ], [ %.33.i26.i.i, %B72.endif.i23.i.i ]
  %lsr.iv.next4.i35.i.i = add nsw i64 %lsr.iv3.i32.i.i, -1
  %exitcond.not.i36.i.i = icmp eq i64 %lsr.iv.next4.i35.i.i, 0
  br i1 %exitcond.not.i36.i.i, label %B314.i45.i.i, label %B216.i37.i.i

B216.i37.i.i:                                     ; preds = %B214.i31.i.i
  %lsr.iv.next.i39.i.i = add i64 %lsr.iv.i34.i.i, 8
  %lsr.iv.next2.i38.i.i = add i64 %lsr.iv1.i33.i.i, 8
  %.169.i40.i.i = inttoptr i64 %lsr.iv.i34.i.i to ptr
  %.170.i41.i.i = load i64, ptr %.169.i40.i.i, align 8, !noalias !61
  %.174.i42.i.i = inttoptr i64 %lsr.iv1.i33.i.i to ptr
  %.175.i43.i.i = load i64, ptr %.174.i42.i.i, align 8, !noalias !61
  %.176.not.i44.i.i = icmp eq i64 %.170.i41.i.i, %.175.i43.i.i
  br i1 %.176.not.i44.i.i, label %B214.i31.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B314.i45.i.i:                                     ; preds = %B214.i31.i.i
  br i1 %106, label %B16.i54.i.i, label %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit51.i.i

B72.endif.i23.i.i:                                ; preds = %B996.i.i
  %.31.i24.i.i = add nsw i64 %.479.i.i, 32
  %.32.i25.i.i = inttoptr i64 %.31.i24.i.i to ptr
  %.33.i26.i.i = load i64, ptr %.32.i25.i.i, align 8, !noalias !61
  %.39.i29.i.i = load i64, ptr %105, align 8, !noalias !61
  br label %B214.i31.i.i

_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit51.i.i: ; preds = %B314.i45.i.i
  %.209.i48.i.i = add nsw i64 %.479.i.i, 64
  %.212.i49.i.i = inttoptr i64 %.209.i48.i.i to ptr
  %.213.i50.i.i = load i32, ptr %.212.i49.i.i, align 4, !noalias !61
  %50 = and i32 %.213.i50.i.i, 1
  %.524.i.i = icmp eq i32 %50, 0
  br i1 %.524.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B1082.i.i

B16.i54.i.i:                                      ; preds = %B314.i45.i.i
  %.16.i55.i.i = add nsw i64 %.479.i.i, 40
  %.19.i56.i.i = inttoptr i64 %.16.i55.i.i to ptr
  %.20.i57.i.i = load i64, ptr %.19.i56.i.i, align 8, !noalias !64
  %.21.i58.i.i = inttoptr i64 %.20.i57.i.i to ptr
  %.22.i59.i.i = load i64, ptr %.21.i58.i.i, align 8, !noalias !64
  br label %B1082.i.i

B1082.i.i:                                        ; preds = %B16.i54.i.i, %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit51.i.i, %B848.i.i
  %step.5.1.i.i = phi i64 [ %.490.i.i, %B848.i.i ], [ %.22.i59.i.i, %B16.i54.i.i ], [ %.490.i.i, %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit51.i.i ]
  %sunkaddr147.i.i = getelementptr i8, ptr %.66.i.i, i64 %.475.i.i
  store i64 %step.5.1.i.i, ptr %sunkaddr147.i.i, align 8, !noalias !52
  %exitcond390.not.i.i = icmp eq i64 %.444.i.i, %.22.i1.i
  br i1 %exitcond390.not.i.i, label %B1134.i.i, label %B848.i.i

B1134.i.i:                                        ; preds = %B1082.i.i, %B816.endif.i.i
  %.7.i.pre-phi.i.i = inttoptr i64 %.35.i27.i.i to ptr
  %.8.i.i.i = load i64, ptr %.7.i.pre-phi.i.i, align 8, !noalias !67
  %.9646.not.i.i.i = icmp slt i64 %.49.i.i, 1
  br i1 %.9646.not.i.i.i, label %B1134.endif.i.i, label %B96.preheader.i.i.i

B96.preheader.i.i.i:                              ; preds = %B1134.i.i
  %xtraiter.i.i.i = and i64 %.49.i.i, 7
  %51 = icmp samesign ult i64 %.49.i.i, 8
  br i1 %51, label %B96.epil.preheader.i.i.i, label %B96.preheader.new.i.i.i

B96.preheader.new.i.i.i:                          ; preds = %B96.preheader.i.i.i
  %unroll_iter.i.i.i = and i64 %.49.i.i, 9223372036854775800
  %52 = add i64 %.8.i.i.i, 56
  %53 = add nsw i64 %.49.i.i, -8
  %54 = lshr i64 %53, 3
  %55 = add nuw nsw i64 %54, 1
  %xtraiter.i9.i = and i64 %55, 3
  %56 = icmp ult i64 %53, 24
  br i1 %56, label %B96.i.epil.preheader.i.i, label %B96.preheader.new.i.new.i.i

B96.preheader.new.i.new.i.i:                      ; preds = %B96.preheader.new.i.i.i
  %unroll_iter.i10.i = and i64 %55, 4611686018427387900
  %57 = add i64 %.8.i.i.i, 248
  br label %B96.i.i.i

B96.i.i.i:                                        ; preds = %B96.i.i.i, %B96.preheader.new.i.new.i.i
  %lsr.iv135.i.i = phi i64 [ %lsr.iv.next136.i.i, %B96.i.i.i ], [ %unroll_iter.i10.i, %B96.preheader.new.i.new.i.i ]
  %lsr.iv133.i.i = phi i64 [ %lsr.iv.next134.i.i, %B96.i.i.i ], [ %57, %B96.preheader.new.i.new.i.i ]
  %size.2.049.i.i.i = phi i64 [ %.140.7.i.3.i.i, %B96.i.i.i ], [ 1, %B96.preheader.new.i.new.i.i ]
  %58 = add i64 %lsr.iv133.i.i, -192
  %59 = add i64 %lsr.iv133.i.i, -248
  %.137.i.i.i = inttoptr i64 %59 to ptr
  %.138.i.i.i = load i64, ptr %.137.i.i.i, align 8, !noalias !67
  %.140.i.i.i = mul nsw i64 %.138.i.i.i, %size.2.049.i.i.i
  %60 = add i64 %lsr.iv133.i.i, -240
  %.137.1.i.i.i = inttoptr i64 %60 to ptr
  %.138.1.i.i.i = load i64, ptr %.137.1.i.i.i, align 8, !noalias !67
  %.140.1.i.i.i = mul nsw i64 %.140.i.i.i, %.138.1.i.i.i
  %61 = add i64 %lsr.iv133.i.i, -232
  %.137.2.i.i.i = inttoptr i64 %61 to ptr
  %.138.2.i.i.i = load i64, ptr %.137.2.i.i.i, align 8, !noalias !67
  %.140.2.i.i.i = mul nsw i64 %.140.1.i.i.i, %.138.2.i.i.i
  %62 = add i64 %lsr.iv133.i.i, -224
  %.137.3.i.i.i = inttoptr i64 %62 to ptr
  %.138.3.i.i.i = load i64, ptr %.137.3.i.i.i, align 8, !noalias !67
  %.140.3.i.i.i = mul nsw i64 %.140.2.i.i.i, %.138.3.i.i.i
  %63 = add i64 %lsr.iv133.i.i, -216
  %.137.4.i.i.i = inttoptr i64 %63 to ptr
  %.138.4.i.i.i = load i64, ptr %.137.4.i.i.i, align 8, !noalias !67
  %.140.4.i.i.i = mul nsw i64 %.140.3.i.i.i, %.138.4.i.i.i
  %64 = add i64 %lsr.iv133.i.i, -208
  %.137.5.i.i.i = inttoptr i64 %64 to ptr
  %.138.5.i.i.i = load i64, ptr %.137.5.i.i.i, align 8, !noalias !67
  %.140.5.i.i.i = mul nsw i64 %.140.4.i.i.i, %.138.5.i.i.i
  %65 = add i64 %lsr.iv133.i.i, -200
  %.137.6.i.i.i = inttoptr i64 %65 to ptr
  %.138.6.i.i.i = load i64, ptr %.137.6.i.i.i, align 8, !noalias !67
  %.140.6.i.i.i = mul nsw i64 %.140.5.i.i.i, %.138.6.i.i.i
  %.137.7.i.i.i = inttoptr i64 %58 to ptr
  %.138.7.i.i.i = load i64, ptr %.137.7.i.i.i, align 8, !noalias !67
  %.140.7.i.i.i = mul nsw i64 %.140.6.i.i.i, %.138.7.i.i.i
  %66 = add i64 %lsr.iv133.i.i, -128
  %67 = add i64 %lsr.iv133.i.i, -184
  %.137.i.1.i.i = inttoptr i64 %67 to ptr
  %.138.i.1.i.i = load i64, ptr %.137.i.1.i.i, align 8, !noalias !67
  %.140.i.1.i.i = mul nsw i64 %.140.7.i.i.i, %.138.i.1.i.i
  %68 = add i64 %lsr.iv133.i.i, -176
  %.137.1.i.1.i.i = inttoptr i64 %68 to ptr
  %.138.1.i.1.i.i = load i64, ptr %.137.1.i.1.i.i, align 8, !noalias !67
  %.140.1.i.1.i.i = mul nsw i64 %.140.i.1.i.i, %.138.1.i.1.i.i
  %69 = add i64 %lsr.iv133.i.i, -168
  %.137.2.i.1.i.i = inttoptr i64 %69 to ptr
  %.138.2.i.1.i.i = load i64, ptr %.137.2.i.1.i.i, align 8, !noalias !67
  %.140.2.i.1.i.i = mul nsw i64 %.140.1.i.1.i.i, %.138.2.i.1.i.i
  %70 = add i64 %lsr.iv133.i.i, -160
  %.137.3.i.1.i.i = inttoptr i64 %70 to ptr
  %.138.3.i.1.i.i = load i64, ptr %.137.3.i.1.i.i, align 8, !noalias !67
  %.140.3.i.1.i.i = mul nsw i64 %.140.2.i.1.i.i, %.138.3.i.1.i.i
  %71 = add i64 %lsr.iv133.i.i, -152
  %.137.4.i.1.i.i = inttoptr i64 %71 to ptr
  %.138.4.i.1.i.i = load i64, ptr %.137.4.i.1.i.i, align 8, !noalias !67
  %.140.4.i.1.i.i = mul nsw i64 %.140.3.i.1.i.i, %.138.4.i.1.i.i
  %72 = add i64 %lsr.iv133.i.i, -144
  %.137.5.i.1.i.i = inttoptr i64 %72 to ptr
  %.138.5.i.1.i.i = load i64, ptr %.137.5.i.1.i.i, align 8, !noalias !67
  %.140.5.i.1.i.i = mul nsw i64 %.140.4.i.1.i.i, %.138.5.i.1.i.i
  %73 = add i64 %lsr.iv133.i.i, -136
  %.137.6.i.1.i.i = inttoptr i64 %73 to ptr
  %.138.6.i.1.i.i = load i64, ptr %.137.6.i.1.i.i, align 8, !noalias !67
  %.140.6.i.1.i.i = mul nsw i64 %.140.5.i.1.i.i, %.138.6.i.1.i.i
  %.137.7.i.1.i.i = inttoptr i64 %66 to ptr
  %.138.7.i.1.i.i = load i64, ptr %.137.7.i.1.i.i, align 8, !noalias !67
  %.140.7.i.1.i.i = mul nsw i64 %.140.6.i.1.i.i, %.138.7.i.1.i.i
  %74 = add i64 %lsr.iv133.i.i, -64
  %75 = add i64 %lsr.iv133.i.i, -120
  %.137.i.2.i.i = inttoptr i64 %75 to ptr
  %.138.i.2.i.i = load i64, ptr %.137.i.2.i.i, align 8, !noalias !67
  %.140.i.2.i.i = mul nsw i64 %.140.7.i.1.i.i, %.138.i.2.i.i
  %76 = add i64 %lsr.iv133.i.i, -112
  %.137.1.i.2.i.i = inttoptr i64 %76 to ptr
  %.138.1.i.2.i.i = load i64, ptr %.137.1.i.2.i.i, align 8, !noalias !67
  %.140.1.i.2.i.i = mul nsw i64 %.140.i.2.i.i, %.138.1.i.2.i.i
  %77 = add i64 %lsr.iv133.i.i, -104
  %.137.2.i.2.i.i = inttoptr i64 %77 to ptr
  %.138.2.i.2.i.i = load i64, ptr %.137.2.i.2.i.i, align 8, !noalias !67
  %.140.2.i.2.i.i = mul nsw i64 %.140.1.i.2.i.i, %.138.2.i.2.i.i
  %78 = add i64 %lsr.iv133.i.i, -96
  %.137.3.i.2.i.i = inttoptr i64 %78 to ptr
  %.138.3.i.2.i.i = load i64, ptr %.137.3.i.2.i.i, align 8, !noalias !67
  %.140.3.i.2.i.i = mul nsw i64 %.140.2.i.2.i.i, %.138.3.i.2.i.i
  %79 = add i64 %lsr.iv133.i.i, -88
  %.137.4.i.2.i.i = inttoptr i64 %79 to ptr
  %.138.4.i.2.i.i = load i64, ptr %.137.4.i.2.i.i, align 8, !noalias !67
  %.140.4.i.2.i.i = mul nsw i64 %.140.3.i.2.i.i, %.138.4.i.2.i.i
  %80 = add i64 %lsr.iv133.i.i, -80
  %.137.5.i.2.i.i = inttoptr i64 %80 to ptr
  %.138.5.i.2.i.i = load i64, ptr %.137.5.i.2.i.i, align 8, !noalias !67
  %.140.5.i.2.i.i = mul nsw i64 %.140.4.i.2.i.i, %.138.5.i.2.i.i
  %81 = add i64 %lsr.iv133.i.i, -72
  %.137.6.i.2.i.i = inttoptr i64 %81 to ptr
  %.138.6.i.2.i.i = load i64, ptr %.137.6.i.2.i.i, align 8, !noalias !67
  %.140.6.i.2.i.i = mul nsw i64 %.140.5.i.2.i.i, %.138.6.i.2.i.i
  %.137.7.i.2.i.i = inttoptr i64 %74 to ptr
  %.138.7.i.2.i.i = load i64, ptr %.137.7.i.2.i.i, align 8, !noalias !67
  %.140.7.i.2.i.i = mul nsw i64 %.140.6.i.2.i.i, %.138.7.i.2.i.i
  %82 = add i64 %lsr.iv133.i.i, -56
  %.137.i.3.i.i = inttoptr i64 %82 to ptr
  %.138.i.3.i.i = load i64, ptr %.137.i.3.i.i, align 8, !noalias !67
  %.140.i.3.i.i = mul nsw i64 %.140.7.i.2.i.i, %.138.i.3.i.i
  %83 = add i64 %lsr.iv133.i.i, -48
  %.137.1.i.3.i.i = inttoptr i64 %83 to ptr
  %.138.1.i.3.i.i = load i64, ptr %.137.1.i.3.i.i, align 8, !noalias !67
  %.140.1.i.3.i.i = mul nsw i64 %.140.i.3.i.i, %.138.1.i.3.i.i
  %84 = add i64 %lsr.iv133.i.i, -40
  %.137.2.i.3.i.i = inttoptr i64 %84 to ptr
  %.138.2.i.3.i.i = load i64, ptr %.137.2.i.3.i.i, align 8, !noalias !67
  %.140.2.i.3.i.i = mul nsw i64 %.140.1.i.3.i.i, %.138.2.i.3.i.i
  %85 = add i64 %lsr.iv133.i.i, -32
  %.137.3.i.3.i.i = inttoptr i64 %85 to ptr
  %.138.3.i.3.i.i = load i64, ptr %.137.3.i.3.i.i, align 8, !noalias !67
  %.140.3.i.3.i.i = mul nsw i64 %.140.2.i.3.i.i, %.138.3.i.3.i.i
  %86 = add i64 %lsr.iv133.i.i, -24
  %.137.4.i.3.i.i = inttoptr i64 %86 to ptr
  %.138.4.i.3.i.i = load i64, ptr %.137.4.i.3.i.i, align 8, !noalias !67
  %.140.4.i.3.i.i = mul nsw i64 %.140.3.i.3.i.i, %.138.4.i.3.i.i
  %87 = add i64 %lsr.iv133.i.i, -16
  %.137.5.i.3.i.i = inttoptr i64 %87 to ptr
  %.138.5.i.3.i.i = load i64, ptr %.137.5.i.3.i.i, align 8, !noalias !67
  %.140.5.i.3.i.i = mul nsw i64 %.140.4.i.3.i.i, %.138.5.i.3.i.i
  %88 = add i64 %lsr.iv133.i.i, -8
  %.137.6.i.3.i.i = inttoptr i64 %88 to ptr
  %.138.6.i.3.i.i = load i64, ptr %.137.6.i.3.i.i, align 8, !noalias !67
  %.140.6.i.3.i.i = mul nsw i64 %.140.5.i.3.i.i, %.138.6.i.3.i.i
  %.137.7.i.3.i.i = inttoptr i64 %lsr.iv133.i.i to ptr
  %.138.7.i.3.i.i = load i64, ptr %.137.7.i.3.i.i, align 8, !noalias !67
  %.140.7.i.3.i.i = mul nsw i64 %.140.6.i.3.i.i, %.138.7.i.3.i.i
  %lsr.iv.next134.i.i = add i64 %lsr.iv133.i.i, 256
  %lsr.iv.next136.i.i = add i64 %lsr.iv135.i.i, -4
  %niter.ncmp.3.i.i = icmp eq i64 %lsr.iv.next136.i.i, 0
  br i1 %niter.ncmp.3.i.i, label %B148.loopexit.unr-lcssa.i.unr-lcssa.i.i, label %B96.i.i.i

B148.loopexit.unr-lcssa.i.unr-lcssa.i.i:          ; preds = %B96.i.i.i
  %lcmp.mod.not.i11.i = icmp eq i64 %xtraiter.i9.i, 0
  %89 = add i64 %lsr.iv133.i.i, 64
  br i1 %lcmp.mod.not.i11.i, label %B148.loopexit.unr-lcssa.i.i.i, label %B96.i.epil.preheader.i.i

B96.i.epil.preheader.i.i:                         ; preds = %B148.loopexit.unr-lcssa.i.unr-lcssa.i.i, %B96.preheader.new.i.i.i
  %lsr.iv5.i.epil.init.i.i = phi i64 [ %52, %B96.preheader.new.i.i.i ], [ %89, %B148.loopexit.unr-lcssa.i.unr-lcssa.i.i ]
  %size.2.049.i.epil.init.i.i = phi i64 [ 1, %B96.preheader.new.i.i.i ], [ %.140.7.i.3.i.i, %B148.loopexit.unr-lcssa.i.unr-lcssa.i.i ]
  %90 = shl nuw nsw i64 %xtraiter.i9.i, 6
  br label %B96.i.epil.i.i

B96.i.epil.i.i:                                   ; preds = %B96.i.epil.i.i, %B96.i.epil.preheader.i.i
  %lsr.iv.i12.i = phi i64 [ %lsr.iv.next.i13.i, %B96.i.epil.i.i ], [ 0, %B96.i.epil.preheader.i.i ]
  %size.2.049.i.epil.i.i = phi i64 [ %.140.7.i.epil.i.i, %B96.i.epil.i.i ], [ %size.2.049.i.epil.init.i.i, %B96.i.epil.preheader.i.i ]
  %91 = add i64 %lsr.iv.i12.i, %lsr.iv5.i.epil.init.i.i
  %92 = add i64 %91, -56
  %.137.i.epil.i.i = inttoptr i64 %92 to ptr
  %.138.i.epil.i.i = load i64, ptr %.137.i.epil.i.i, align 8, !noalias !67
  %.140.i.epil.i.i = mul nsw i64 %.138.i.epil.i.i, %size.2.049.i.epil.i.i
  %93 = add i64 %91, -48
  %.137.1.i.epil.i.i = inttoptr i64 %93 to ptr
  %.138.1.i.epil.i.i = load i64, ptr %.137.1.i.epil.i.i, align 8, !noalias !67
  %.140.1.i.epil.i.i = mul nsw i64 %.140.i.epil.i.i, %.138.1.i.epil.i.i
  %94 = add i64 %91, -40
  %.137.2.i.epil.i.i = inttoptr i64 %94 to ptr
  %.138.2.i.epil.i.i = load i64, ptr %.137.2.i.epil.i.i, align 8, !noalias !67
  %.140.2.i.epil.i.i = mul nsw i64 %.140.1.i.epil.i.i, %.138.2.i.epil.i.i
  %95 = add i64 %91, -32
  %.137.3.i.epil.i.i = inttoptr i64 %95 to ptr
  %.138.3.i.epil.i.i = load i64, ptr %.137.3.i.epil.i.i, align 8, !noalias !67
  %.140.3.i.epil.i.i = mul nsw i64 %.140.2.i.epil.i.i, %.138.3.i.epil.i.i
  %96 = add i64 %91, -24
  %.137.4.i.epil.i.i = inttoptr i64 %96 to ptr
  %.138.4.i.epil.i.i = load i64, ptr %.137.4.i.epil.i.i, align 8, !noalias !67
  %.140.4.i.epil.i.i = mul nsw i64 %.140.3.i.epil.i.i, %.138.4.i.epil.i.i
  %97 = add i64 %91, -16
  %.137.5.i.epil.i.i = inttoptr i64 %97 to ptr
  %.138.5.i.epil.i.i = load i64, ptr %.137.5.i.epil.i.i, align 8, !noalias !67
  %.140.5.i.epil.i.i = mul nsw i64 %.140.4.i.epil.i.i, %.138.5.i.epil.i.i
  %98 = add i64 %91, -8
  %.137.6.i.epil.i.i = inttoptr i64 %98 to ptr
  %.138.6.i.epil.i.i = load i64, ptr %.137.6.i.epil.i.i, align 8, !noalias !67
  %.140.6.i.epil.i.i = mul nsw i64 %.140.5.i.epil.i.i, %.138.6.i.epil.i.i
  %.137.7.i.epil.i.i = inttoptr i64 %91 to ptr
  %.138.7.i.epil.i.i = load i64, ptr %.137.7.i.epil.i.i, align 8, !noalias !67
  %.140.7.i.epil.i.i = mul nsw i64 %.140.6.i.epil.i.i, %.138.7.i.epil.i.i
  %lsr.iv.next.i13.i = add nuw nsw i64 %lsr.iv.i12.i, 64
  %epil.iter.cmp.not.i14.i = icmp eq i64 %90, %lsr.iv.next.i13.i
  br i1 %epil.iter.cmp.not.i14.i, label %B148.loopexit.unr-lcssa.i.i.i, label %B96.i.epil.i.i, !llvm.loop !70

B148.loopexit.unr-lcssa.i.i.i:                    ; preds = %B96.i.epil.i.i, %B148.loopexit.unr-lcssa.i.unr-lcssa.i.i
  %.140.7.i.lcssa.i.i = phi i64 [ %.140.7.i.3.i.i, %B148.loopexit.unr-lcssa.i.unr-lcssa.i.i ], [ %.140.7.i.epil.i.i, %B96.i.epil.i.i ]
  %lcmp.mod.not.i.i.i = icmp eq i64 %xtraiter.i.i.i, 0
  br i1 %lcmp.mod.not.i.i.i, label %B1134.endif.i.i, label %B96.epil.preheader.i.i.i

B96.epil.preheader.i.i.i:                         ; preds = %B148.loopexit.unr-lcssa.i.i.i, %B96.preheader.i.i.i
  %size.2.049.epil.init.i.i.i = phi i64 [ 1, %B96.preheader.i.i.i ], [ %.140.7.i.lcssa.i.i, %B148.loopexit.unr-lcssa.i.i.i ]
  %.1024547.epil.init.i.i.i = phi i64 [ 0, %B96.preheader.i.i.i ], [ %unroll_iter.i.i.i, %B148.loopexit.unr-lcssa.i.i.i ]
  %99 = shl i64 %.1024547.epil.init.i.i.i, 3
  %100 = add nsw i64 %99, %.8.i.i.i
  br label %B96.epil.i.i.i

B96.epil.i.i.i:                                   ; preds = %B96.epil.i.i.i, %B96.epil.preheader.i.i.i
  %lsr.iv3.i61.i.i = phi i64 [ %lsr.iv.next4.i64.i.i, %B96.epil.i.i.i ], [ %xtraiter.i.i.i, %B96.epil.preheader.i.i.i ]
  %lsr.iv.i62.i.i = phi i64 [ %lsr.iv.next.i63.i.i, %B96.epil.i.i.i ], [ %100, %B96.epil.preheader.i.i.i ]
  %size.2.049.epil.i.i.i = phi i64 [ %.140.epil.i.i.i, %B96.epil.i.i.i ], [ %size.2.049.epil.init.i.i.i, %B96.epil.preheader.i.i.i ]
  %.137.epil.i.i.i = inttoptr i64 %lsr.iv.i62.i.i to ptr
  %.138.epil.i.i.i = load i64, ptr %.137.epil.i.i.i, align 8, !noalias !67
  %.140.epil.i.i.i = mul nsw i64 %.138.epil.i.i.i, %size.2.049.epil.i.i.i
  %lsr.iv.next.i63.i.i = add i64 %lsr.iv.i62.i.i, 8
  %lsr.iv.next4.i64.i.i = add nsw i64 %lsr.iv3.i61.i.i, -1
  %epil.iter.cmp.not.i.i.i = icmp eq i64 %lsr.iv.next4.i64.i.i, 0
  br i1 %epil.iter.cmp.not.i.i.i, label %B1134.endif.i.i, label %B96.epil.i.i.i, !llvm.loop !71

B1306.i.i:                                        ; preds = %B1306.preheader.i.i, %B1788.i.i
  %lsr.iv131.i.i = phi i64 [ %119, %B1306.preheader.i.i ], [ %lsr.iv.next132.i.i, %B1788.i.i ]
  %lsr.iv129.i.i = phi i64 [ %118, %B1306.preheader.i.i ], [ %lsr.iv.next130.i.i, %B1788.i.i ]
  %lsr.iv127.i.i = phi i64 [ %.38.i.i, %B1306.preheader.i.i ], [ %lsr.iv.next128.i.i, %B1788.i.i ]
  %.813367371.i.i = phi i64 [ 0, %B1306.preheader.i.i ], [ %.820.i.i, %B1788.i.i ]
  %.820.i.i = add nuw nsw i64 %.813367371.i.i, 1
  %.854.i.i = inttoptr i64 %lsr.iv129.i.i to ptr
  %.855.i.i = load i64, ptr %.854.i.i, align 8, !noalias !52
  %.856.i.i = icmp eq i64 %.855.i.i, 0
  br i1 %.856.i.i, label %B1364.i.i, label %B1788.i.i

B1364.i.i:                                        ; preds = %B1306.i.i
  %101 = add i64 %lsr.iv127.i.i, 8
  %.865.i.i = inttoptr i64 %101 to ptr
  %.866.i.i = load i64, ptr %.865.i.i, align 8, !noalias !52
  %.868.i.i = mul nsw i64 %.866.i.i, %size.2.0.lcssa.i.i.i
  %.872.i.i = inttoptr i64 %lsr.iv127.i.i to ptr
  %.873.i.i = load i64, ptr %.872.i.i, align 8, !noalias !52
  call void @llvm.lifetime.start.p0(ptr nonnull %.130.i.i.i), !noalias !52
  %.27.i.i.i = load i64, ptr %.54.i, align 8, !noalias !72
  %.33.i1.i.i = add nsw i64 %.27.i.i.i, 72
  %.34.i.i.i = inttoptr i64 %.33.i1.i.i to ptr
  %.35.i.i.i = load i64, ptr %.34.i.i.i, align 8, !noalias !72
  %.38.i.i.i = add nsw i64 %.27.i.i.i, 24
  %.39.i2.i.i = inttoptr i64 %.38.i.i.i to ptr
  %.40.i.i.i = load i64, ptr %.39.i2.i.i, align 8, !noalias !72
  %.50.i.i.i = call i64 @Py_IncRef(i64 %.873.i.i), !noalias !72
  %.53.i.i.i = add nsw i64 %.27.i.i.i, 104
  %.54.i.i.i = inttoptr i64 %.53.i.i.i to ptr
  %.55.i.i.i = load i64, ptr %.54.i.i.i, align 8, !noalias !72
  %.56.i.i.i = icmp slt i64 %.868.i.i, %.55.i.i.i
  br i1 %.56.i.i.i, label %B292.i.i.i, label %B340.i.i.i

B292.i.i.i:                                       ; preds = %B1364.i.i
  %.112.i.i.i = inttoptr i64 %.35.i.i.i to ptr
  %.113.i.i.i = call i64 %.112.i.i.i(i64 %.40.i.i.i, i64 %.873.i.i, i64 %.49.i.i, i64 %.8.i.i.i, i64 0, i64 0, i64 0, i64 0), !noalias !72
  br label %_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i

B340.i.i.i:                                       ; preds = %B1364.i.i
  %.128.i.i.i = load i64, ptr %.30.i.i, align 8, !noalias !72
  store i64 0, ptr %.130.i.i.i, align 8, !noalias !72
  call fastcc void @_ZN9kernelgen5build6native4call6_placeB3v56B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.130.i.i.i, i64 %.38.i, i64 %.128.i.i.i)
  %.144.i.i.i = load i64, ptr %.130.i.i.i, align 8, !noalias !72
  %.120.i.i.i = add nsw i64 %.27.i.i.i, 656
  %.158.i.i.i = inttoptr i64 %.120.i.i.i to ptr
  store i64 %.144.i.i.i, ptr %.158.i.i.i, align 8, !noalias !72
  %.162.i.i.i = add nsw i64 %.27.i.i.i, 88
  %.163.i.i.i = inttoptr i64 %.162.i.i.i to ptr
  %.164.i.i.i = load i64, ptr %.163.i.i.i, align 8, !noalias !72
  %.170.i4.i.i = add nsw i64 %.27.i.i.i, 96
  %.173.i.i.i = inttoptr i64 %.170.i4.i.i to ptr
  %.174.i5.i.i = load i64, ptr %.173.i.i.i, align 8, !noalias !72
  %.178.i.i.i = inttoptr i64 %.164.i.i.i to ptr
  %.179.i.i.i = call i64 %.178.i.i.i(i64 %.174.i5.i.i), !noalias !72
  %.184.i.i.i = icmp eq i64 %.179.i.i.i, 0
  br i1 %.184.i.i.i, label %_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i, label %B660.i.i.i

B660.i.i.i:                                       ; preds = %B340.i.i.i
  %.252.i.i.i = inttoptr i64 %.35.i.i.i to ptr
  %.253.i.i.i = call i64 %.252.i.i.i(i64 %.40.i.i.i, i64 %.873.i.i, i64 %.49.i.i, i64 %.8.i.i.i, i64 0, i64 0, i64 0, i64 0), !noalias !72
  %.264.i.i.i = call i64 %.178.i.i.i(i64 %.179.i.i.i), !noalias !72
  %.275.i.i.i = call i64 @Py_DecRef(i64 %.179.i.i.i), !noalias !72
  %.277.not.i.i.i = icmp eq i64 %.264.i.i.i, 0
  br i1 %.277.not.i.i.i, label %_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i, label %B778.i.i.i

B778.i.i.i:                                       ; preds = %B660.i.i.i
  %.284.i.i.i = call i64 @Py_DecRef(i64 %.264.i.i.i), !noalias !72
  br label %_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i

_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i: ; preds = %B778.i.i.i, %B660.i.i.i, %B340.i.i.i, %B292.i.i.i
  %.878.0.i.i = phi i64 [ %.113.i.i.i, %B292.i.i.i ], [ 0, %B340.i.i.i ], [ %.253.i.i.i, %B778.i.i.i ], [ %.253.i.i.i, %B660.i.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.130.i.i.i), !noalias !52
  %.906.i.i = icmp eq i64 %.878.0.i.i, 0
  br i1 %.906.i.i, label %B1586.i.i, label %B1636.i.i

B1586.i.i:                                        ; preds = %_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i
  %.8946.not.i.i.i = icmp eq i64 %.813367371.i.i, 0
  br i1 %.8946.not.i.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B36.i.preheader.i.i

B36.i.preheader.i.i:                              ; preds = %B1586.i.i
  %102 = sub nsw i64 0, %.813367371.i.i
  br label %B36.i.i.i

B36.i.i.i:                                        ; preds = %B162.i.i.i, %B36.i.preheader.i.i
  %lsr.iv125.i.i = phi i64 [ %102, %B36.i.preheader.i.i ], [ %math.i.i, %B162.i.i.i ]
  %lsr.iv.i66.i.i = phi i64 [ %118, %B36.i.preheader.i.i ], [ %lsr.iv.next.i67.i.i, %B162.i.i.i ]
  %.134.i.i.i = inttoptr i64 %lsr.iv.i66.i.i to ptr
  %.135.i.i.i = load i64, ptr %.134.i.i.i, align 8, !noalias !75
  %.136.i.i.i = and i64 %.135.i.i.i, 1
  %.137.not.i.i.i = icmp eq i64 %.136.i.i.i, 0
  br i1 %.137.not.i.i.i, label %B162.i.i.i, label %B86.i.i.i

B86.i.i.i:                                        ; preds = %B36.i.i.i
  %.147.i.i.i = add nsw i64 %.135.i.i.i, -1
  %.150.i.i.i = call i64 @Py_DecRef(i64 %.147.i.i.i), !noalias !75
  br label %B162.i.i.i

B162.i.i.i:                                       ; preds = %B86.i.i.i, %B36.i.i.i
  %lsr.iv.next.i67.i.i = add i64 %lsr.iv.i66.i.i, 8
  %103 = call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %lsr.iv125.i.i, i64 1)
  %math.i.i = extractvalue { i64, i1 } %103, 0
  %ov.i.i = extractvalue { i64, i1 } %103, 1
  br i1 %ov.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B36.i.i.i

B1636.i.i:                                        ; preds = %_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i
  %.973.i.i = add nsw i64 %.878.0.i.i, 16
  %.974.i.i = inttoptr i64 %.973.i.i to ptr
  %.975.i.i = load i64, ptr %.974.i.i, align 8, !noalias !52
  %.976.i.i = inttoptr i64 %lsr.iv131.i.i to ptr
  store i64 %.975.i.i, ptr %.976.i.i, align 8, !noalias !52
  %.6.i70.i.i = or i64 %.878.0.i.i, 1
  store i64 %.6.i70.i.i, ptr %.854.i.i, align 8, !noalias !78
  br label %B1788.i.i

B1788.i.i:                                        ; preds = %B1636.i.i, %B1306.i.i
  %lsr.iv.next128.i.i = add i64 %lsr.iv127.i.i, 16
  %lsr.iv.next130.i.i = add i64 %lsr.iv129.i.i, 8
  %lsr.iv.next132.i.i = add i64 %lsr.iv131.i.i, 8
  %exitcond391.not.i.i = icmp eq i64 %.22.i1.i, %.820.i.i
  br i1 %exitcond391.not.i.i, label %B1790.i.i, label %B1306.i.i

B1790.i.i:                                        ; preds = %B1788.i.i, %B1218.endif.i.i
  %.1029.not.i.i = icmp eq i64 %size.2.0.lcssa.i.i.i, 0
  br i1 %.1029.not.i.i, label %B1838.i.i, label %B1794.i.i

B1794.i.i:                                        ; preds = %B1790.i.i
  %.1034.i.i = add nsw i64 %.22.i1.i, %.17.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.9.i.i.i), !noalias !52
  call void @llvm.lifetime.start.p0(ptr nonnull %.12.i.i.i), !noalias !52
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(64) %.9.i.i.i, i8 0, i64 64, i1 false), !noalias !81
  %.11.i.i.i = ptrtoint ptr %.9.i.i.i to i64
  %.14.i6.i.i = ptrtoint ptr %.12.i.i.i to i64
  store i64 %size.2.0.lcssa.i.i.i, ptr %.12.i.i.i, align 8, !noalias !81
  %.20.i7.i.i = add nsw i64 %.25.i, 104
  %.21.i.i.i = inttoptr i64 %.20.i7.i.i to ptr
  %.22.i.i.i = load i64, ptr %.21.i.i.i, align 8, !noalias !81
  store i64 %.22.i.i.i, ptr %.9.i.i.i, align 8, !noalias !81
  %.26.i8.i.i = add nsw i64 %.11.i.i.i, 8
  %.27.i9.i.i = inttoptr i64 %.26.i8.i.i to ptr
  store i64 1, ptr %.27.i9.i.i, align 8, !noalias !81
  %.30.i.i.i = add nsw i64 %.11.i.i.i, 16
  %.31.i10.i.i = inttoptr i64 %.30.i.i.i to ptr
  store i64 %.14.i6.i.i, ptr %.31.i10.i.i, align 8, !noalias !81
  %.34.i11.i.i = add nsw i64 %.11.i.i.i, 24
  %.35.i12.i.i = inttoptr i64 %.34.i11.i.i to ptr
  store i64 %107, ptr %.35.i12.i.i, align 8, !noalias !81
  %.38.i13.i.i = add nsw i64 %.11.i.i.i, 32
  %.39.i14.i.i = inttoptr i64 %.38.i13.i.i to ptr
  store i64 %.1034.i.i, ptr %.39.i14.i.i, align 8, !noalias !81
  %.42.i.i.i = add nsw i64 %.11.i.i.i, 48
  %.43.i.i.i = inttoptr i64 %.42.i.i.i to ptr
  store i64 0, ptr %.43.i.i.i, align 8, !noalias !81
  %.46.i.i.i = add nsw i64 %.11.i.i.i, 56
  %.48.i.i.i = add nsw i64 %.25.i, 112
  %.49.i.i.i = inttoptr i64 %.48.i.i.i to ptr
  %.50.i15.i.i = load i64, ptr %.49.i.i.i, align 8, !noalias !81
  %.51.i.i.i = mul nsw i64 %.50.i15.i.i, %size.2.0.lcssa.i.i.i
  %.52.i.i.i = inttoptr i64 %.46.i.i.i to ptr
  store i64 %.51.i.i.i, ptr %.52.i.i.i, align 8, !noalias !81
  call void @llvm.lifetime.start.p0(ptr nonnull %.92.i.i.i.i), !noalias !81
  %.14.i.i.i.i = load i64, ptr %.54.i, align 8, !noalias !84
  %.16.i.i.i.i = add nsw i64 %.25.i, 56
  %.17.i.i.i.i = inttoptr i64 %.16.i.i.i.i to ptr
  %.18.i.i.i.i = load i64, ptr %.17.i.i.i.i, align 8, !noalias !84
  %.25.i.i.i.i = icmp eq i64 %.18.i.i.i.i, 0
  br i1 %.25.i.i.i.i, label %B140.i.i.i.i, label %B202.i.i.i.i

B140.i.i.i.i:                                     ; preds = %B1794.i.i
  %.29.i.i.i.i = add nsw i64 %.14.i.i.i.i, 8
  %.30.i.i.i.i = inttoptr i64 %.29.i.i.i.i to ptr
  %.31.i.i.i.i = load i64, ptr %.30.i.i.i.i, align 8, !noalias !84
  br label %B202.i.i.i.i

B202.i.i.i.i:                                     ; preds = %B140.i.i.i.i, %B1794.i.i
  %threads.2.0.i.i.i.i = phi i64 [ %.31.i.i.i.i, %B140.i.i.i.i ], [ %.18.i.i.i.i, %B1794.i.i ]
  %.40.i.i.i.i = icmp slt i64 %.51.i.i.i, 32768
  br i1 %.40.i.i.i.i, label %B282.endif.i.i.i.i, label %B322.i.i.i.i

B322.i.i.i.i:                                     ; preds = %B202.i.i.i.i
  %.86.i.i.i.i = call i64 @PyEval_SaveThread(i64 0), !noalias !84
  call fastcc void @_ZN9kernelgen5build6native4team6launchB3v69B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr nonnull %.92.i.i.i.i, i64 %.14.i.i.i.i, i64 %.11.i.i.i, i64 %.38.i, i64 %threads.2.0.i.i.i.i)
  %.126.i.i.i.i = call i64 @PyEval_RestoreThread(i64 %.86.i.i.i.i), !noalias !84
  br label %_ZN9kernelgen5build6native4call9_run_flatB3v59B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit.i.i

B282.endif.i.i.i.i:                               ; preds = %B202.i.i.i.i
  %sunkaddr.i.i.i = getelementptr inbounds nuw i8, ptr %.9.i.i.i, i64 16
  %.438.i.i.i.i.i = load i64, ptr %sunkaddr.i.i.i, align 8, !noalias !88
  %sunkaddr3.i.i.i = getelementptr inbounds nuw i8, ptr %.9.i.i.i, i64 24
  %.443.i.i.i.i.i = load i64, ptr %sunkaddr3.i.i.i, align 8, !noalias !88
  %.448.i.i.i.i.i = load i64, ptr %.9.i.i.i, align 8, !noalias !88
  %.465.i.i.i.i.i = inttoptr i64 %.448.i.i.i.i.i to ptr
  %.466.i.i.i.i.i = call i64 %.465.i.i.i.i.i(i64 %.38.i, i64 %.438.i.i.i.i.i, i64 %.443.i.i.i.i.i, i64 %.26.i8.i.i), !noalias !88
  br label %_ZN9kernelgen5build6native4call9_run_flatB3v59B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit.i.i

_ZN9kernelgen5build6native4call9_run_flatB3v59B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit.i.i: ; preds = %B282.endif.i.i.i.i, %B322.i.i.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.92.i.i.i.i), !noalias !81
  call void @llvm.lifetime.end.p0(ptr nonnull %.9.i.i.i), !noalias !52
  call void @llvm.lifetime.end.p0(ptr nonnull %.12.i.i.i), !noalias !52
  br label %B1838.i.i

B1838.i.i:                                        ; preds = %_ZN9kernelgen5build6native4call9_run_flatB3v59B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit.i.i, %B1790.i.i
  %.1078.i.i = shl nsw i64 %.17.i.i, 3
  %.1082.i.i = add nsw i64 %.1078.i.i, %.35.i
  store i64 0, ptr %.1087.i.i, align 8, !noalias !52
  call fastcc void @_ZN9kernelgen5build6native4call7_finishB3v70B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx(ptr nonnull %.1087.i.i, i64 %.25.i, i64 %.1082.i.i, i64 %.22.i1.i)
  %.1101.i.i = load i64, ptr %.1087.i.i, align 8, !noalias !52
  br label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B816.endif.i.i:                                   ; preds = %B770.i.i, %B512.i
  %.389.i.i = icmp sgt i64 %.22.i1.i, 0
  %.35.i27.i.i = add nsw i64 %.59.i.i, 32
  br i1 %.389.i.i, label %B848.lr.ph.i.i, label %B1134.i.i

B848.lr.ph.i.i:                                   ; preds = %B816.endif.i.i
  %.arg.rank.i30.i.i = call i64 @llvm.smax.i64(i64 %.49.i.i, i64 0)
  %104 = add nuw nsw i64 %.arg.rank.i30.i.i, 1
  %sunkaddr143.i.i = inttoptr i64 %.38.i.i to ptr
  %105 = inttoptr i64 %.35.i27.i.i to ptr
  %106 = icmp eq i64 %.49.i.i, 1
  br label %B848.i.i

B1134.endif.i.i:                                  ; preds = %B96.epil.i.i.i, %B148.loopexit.unr-lcssa.i.i.i, %B1134.i.i
  %size.2.0.lcssa.i.i.i = phi i64 [ 1, %B1134.i.i ], [ %.140.7.i.lcssa.i.i, %B148.loopexit.unr-lcssa.i.i.i ], [ %.140.epil.i.i.i, %B96.epil.i.i.i ]
  %107 = ptrtoint ptr %.66.i.i to i64
  %.20.i17.i.i = load i64, ptr %.30.i.i, align 8, !noalias !91
  %.24.i.i.i = load i64, ptr %.35.i.i, align 8, !noalias !91
  %.35.i21.i.i = load i64, ptr %.49.i170.i, align 8, !noalias !91
  %.124334.not.i.i.i = icmp slt i64 %.24.i.i.i, 1
  br i1 %.124334.not.i.i.i, label %B1218.endif.i.i, label %B286.lr.ph.i.i.i

B286.lr.ph.i.i.i:                                 ; preds = %B1134.endif.i.i
  %.31.i23.i.i = load i64, ptr %.32.i.i, align 8, !noalias !91
  %.452.i.i.i = add nsw i64 %size.2.0.lcssa.i.i.i, -1
  %.687.i.i.i = add i64 %.35.i21.i.i, 8
  %108 = add i64 %.31.i23.i.i, 48
  %109 = shl i64 %.20.i17.i.i, 3
  %110 = add i64 %109, %.35.i
  %111 = add i64 %109, %.38.i
  %112 = add i64 %109, %107
  %113 = icmp sgt i64 %size.2.0.lcssa.i.i.i, 1
  %114 = icmp slt i64 %.20.i17.i.i, 1
  br label %B286.i.i.i

B286.i.i.i:                                       ; preds = %B1367.i.i.i, %B286.lr.ph.i.i.i
  %lsr.iv15.i.i.i = phi i64 [ %lsr.iv.next16.i.i.i, %B1367.i.i.i ], [ 0, %B286.lr.ph.i.i.i ]
  %.130305339.i.i.i = phi i64 [ %.137.i25.i.i, %B1367.i.i.i ], [ 0, %B286.lr.ph.i.i.i ]
  %.137.i25.i.i = add nuw nsw i64 %.130305339.i.i.i, 1
  %.167.i.i15.i = add nsw i64 %.130305339.i.i.i, %.20.i17.i.i
  %.168.i.i.i = shl nsw i64 %.167.i.i15.i, 3
  %.170.i26.i.i = add nsw i64 %.168.i.i.i, %.35.i
  %.171.i.i.i = inttoptr i64 %.170.i26.i.i to ptr
  %.172.i.i.i = load i64, ptr %.171.i.i.i, align 8, !noalias !91
  %.173.i27.i.i = icmp eq i64 %.172.i.i.i, 0
  br i1 %.173.i27.i.i, label %B1367.i.i.i, label %B346.i.i.i

B346.i.i.i:                                       ; preds = %B286.i.i.i
  %sunkaddr20.i.i.i = getelementptr i8, ptr %.36.i, i64 %.168.i.i.i
  %.185.i.i.i = load i64, ptr %sunkaddr20.i.i.i, align 8, !noalias !91
  %sunkaddr23.i.i.i = getelementptr i8, ptr %.66.i.i, i64 %.168.i.i.i
  %.193.i.i.i = load i64, ptr %sunkaddr23.i.i.i, align 8, !noalias !91
  %.202.i.i.i = shl nsw i64 %.130305339.i.i.i, 4
  %.210.i.i.i = add i64 %.202.i.i.i, %.687.i.i.i
  %.211.i.i.i = inttoptr i64 %.210.i.i.i to ptr
  %.212.i28.i.i = load i64, ptr %.211.i.i.i, align 8, !noalias !91
  %.217.i.i.i = sub i64 0, %.212.i28.i.i
  %.219.i.i.i = icmp sgt i64 %.193.i.i.i, %.217.i.i.i
  %.227.i.i.i = icmp slt i64 %.193.i.i.i, %.212.i28.i.i
  %or.cond.i.i.i = and i1 %.219.i.i.i, %.227.i.i.i
  %or.cond256.i.i.i = select i1 %or.cond.i.i.i, i1 %113, i1 false
  br i1 %or.cond256.i.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B598.endif.i.i.i

B630.i.i.i:                                       ; preds = %B630.lr.ph.i.i.i, %B1368.i.i.i
  %lsr.iv31.i.i.i = phi i64 [ %.20.i17.i.i, %B630.lr.ph.i.i.i ], [ %lsr.iv.next32.i.i.i, %B1368.i.i.i ]
  %lsr.iv29.i.i.i = phi i64 [ %108, %B630.lr.ph.i.i.i ], [ %lsr.iv.next30.i.i.i, %B1368.i.i.i ]
  %lsr.iv27.i.i.i = phi i64 [ %107, %B630.lr.ph.i.i.i ], [ %lsr.iv.next28.i.i.i, %B1368.i.i.i ]
  %lsr.iv.i29.i.i = phi i64 [ %.38.i, %B630.lr.ph.i.i.i ], [ %lsr.iv.next.i30.i.i, %B1368.i.i.i ]
  %.395.i.i.i = inttoptr i64 %lsr.iv.i29.i.i to ptr
  %.396.i.i.i = load i64, ptr %.395.i.i.i, align 8, !noalias !91
  %.400.i.i.i = inttoptr i64 %lsr.iv27.i.i.i to ptr
  %.401.i.i.i = load i64, ptr %.400.i.i.i, align 8, !noalias !91
  %115 = add i64 %lsr.iv29.i.i.i, -40
  %.411.i.i.i = inttoptr i64 %115 to ptr
  %.412.i.i.i = load i64, ptr %.411.i.i.i, align 8, !noalias !91
  %.418.i.i.i = icmp ne i64 %.412.i.i.i, %.417.i.i.i
  %.424.i.i.i = icmp ne i64 %.185.i.i.i, %.396.i.i.i
  %.428.i.i.i = icmp ne i64 %.193.i.i.i, %.401.i.i.i
  %or.cond257.not260.i.i.i = select i1 %.424.i.i.i, i1 true, i1 %.428.i.i.i
  %brmerge.i.i.i = select i1 %or.cond257.not260.i.i.i, i1 true, i1 %.418.i.i.i
  br i1 %brmerge.i.i.i, label %B916.i.i.i, label %B1368.i.i.i

B916.i.i.i:                                       ; preds = %B630.i.i.i
  %.449.i.i.i = inttoptr i64 %lsr.iv29.i.i.i to ptr
  %.450.i.i.i = load i64, ptr %.449.i.i.i, align 8, !noalias !91
  %.77.i.i.i.i = mul nsw i64 %.401.i.i.i, %.452.i.i.i
  %.11.i2.i.i.i.i = call i64 @llvm.smin.i64(i64 %.77.i.i.i.i, i64 0)
  %.11.i3.i.i.i.i = call i64 @llvm.smax.i64(i64 %.77.i.i.i.i, i64 0)
  %.106.i.i.i.i = add nsw i64 %.11.i2.i.i.i.i, %.396.i.i.i
  %.139.i.i.i.i = add i64 %.11.i3.i.i.i.i, %.396.i.i.i
  %.140.i.i.i.i = add i64 %.139.i.i.i.i, %.450.i.i.i
  %.141.i.i.i.i = icmp sge i64 %.42.i.i.i.i, %.140.i.i.i.i
  %.148.i.i.i.i = icmp sge i64 %.106.i.i.i.i, %.73.i.i.i.i
  %"$phi214.0.2.0.i.not.i.i.i" = select i1 %.141.i.i.i.i, i1 true, i1 %.148.i.i.i.i
  br i1 %"$phi214.0.2.0.i.not.i.i.i", label %B1368.i.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B1064.i.i.i:                                      ; preds = %B1064.preheader.i.i.i, %B1360.i.i.i
  %lsr.iv17.i.i.i = phi i64 [ %lsr.iv15.i.i.i, %B1064.preheader.i.i.i ], [ %math.i.i.i, %B1360.i.i.i ]
  %lsr.iv39.i.i.i = phi i64 [ %112, %B1064.preheader.i.i.i ], [ %lsr.iv.next40.i.i.i, %B1360.i.i.i ]
  %lsr.iv37.i.i.i = phi i64 [ %111, %B1064.preheader.i.i.i ], [ %lsr.iv.next38.i.i.i, %B1360.i.i.i ]
  %lsr.iv35.i.i.i = phi i64 [ %110, %B1064.preheader.i.i.i ], [ %lsr.iv.next36.i.i.i, %B1360.i.i.i ]
  %lsr.iv33.i.i.i = phi i64 [ %.687.i.i.i, %B1064.preheader.i.i.i ], [ %lsr.iv.next34.i.i.i, %B1360.i.i.i ]
  %.663.i.i.i = inttoptr i64 %lsr.iv35.i.i.i to ptr
  %.664.i.i.i = load i64, ptr %.663.i.i.i, align 8, !noalias !91
  %.665.not.i.i.i = icmp eq i64 %.664.i.i.i, 0
  br i1 %.665.not.i.i.i, label %B1360.i.i.i, label %B1114.i.i.i

B1114.i.i.i:                                      ; preds = %B1064.i.i.i
  %.673.i.i.i = inttoptr i64 %lsr.iv37.i.i.i to ptr
  %.674.i.i.i = load i64, ptr %.673.i.i.i, align 8, !noalias !91
  %.681.i.i.i = inttoptr i64 %lsr.iv39.i.i.i to ptr
  %.682.i.i.i = load i64, ptr %.681.i.i.i, align 8, !noalias !91
  %.691.i.i.i = inttoptr i64 %lsr.iv33.i.i.i to ptr
  %.692.i.i.i = load i64, ptr %.691.i.i.i, align 8, !noalias !91
  %.77.i11.i.i.i = mul nsw i64 %.682.i.i.i, %.452.i.i.i
  %.11.i2.i12.i.i.i = call i64 @llvm.smin.i64(i64 %.77.i11.i.i.i, i64 0)
  %.11.i3.i13.i.i.i = call i64 @llvm.smax.i64(i64 %.77.i11.i.i.i, i64 0)
  %.106.i14.i.i.i = add nsw i64 %.11.i2.i12.i.i.i, %.674.i.i.i
  %.139.i15.i.i.i = add i64 %.692.i.i.i, %.674.i.i.i
  %.140.i16.i.i.i = add i64 %.139.i15.i.i.i, %.11.i3.i13.i.i.i
  %.141.i17.i.i.i = icmp sge i64 %.42.i7.i.i.i, %.140.i16.i.i.i
  %.148.i18.i.i.i = icmp sge i64 %.106.i14.i.i.i, %.73.i10.i.i.i
  %"$phi214.0.2.0.i19.not.i.i.i" = select i1 %.141.i17.i.i.i, i1 true, i1 %.148.i18.i.i.i
  br i1 %"$phi214.0.2.0.i19.not.i.i.i", label %B1360.i.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B1360.i.i.i:                                      ; preds = %B1114.i.i.i, %B1064.i.i.i
  %lsr.iv.next34.i.i.i = add i64 %lsr.iv33.i.i.i, 16
  %lsr.iv.next36.i.i.i = add i64 %lsr.iv35.i.i.i, 8
  %lsr.iv.next38.i.i.i = add i64 %lsr.iv37.i.i.i, 8
  %lsr.iv.next40.i.i.i = add i64 %lsr.iv39.i.i.i, 8
  %116 = call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %lsr.iv17.i.i.i, i64 1)
  %math.i.i.i = extractvalue { i64, i1 } %116, 0
  %ov.i.i.i = extractvalue { i64, i1 } %116, 1
  br i1 %ov.i.i.i, label %B1367.i.i.i, label %B1064.i.i.i

B1367.i.i.i:                                      ; preds = %B1360.i.i.i, %B1032.endif.i.i.i, %B286.i.i.i
  %lsr.iv.next16.i.i.i = add nsw i64 %lsr.iv15.i.i.i, -1
  %exitcond383.not.i.i.i = icmp eq i64 %.137.i25.i.i, %.24.i.i.i
  br i1 %exitcond383.not.i.i.i, label %B1218.endif.i.i, label %B286.i.i.i

B1368.i.i.i:                                      ; preds = %B916.i.i.i, %B630.i.i.i
  %lsr.iv.next.i30.i.i = add i64 %lsr.iv.i29.i.i, 8
  %lsr.iv.next28.i.i.i = add i64 %lsr.iv27.i.i.i, 8
  %lsr.iv.next30.i.i.i = add i64 %lsr.iv29.i.i.i, 64
  %lsr.iv.next32.i.i.i = add nsw i64 %lsr.iv31.i.i.i, -1
  %exitcond.not.i31.i.i = icmp eq i64 %lsr.iv.next32.i.i.i, 0
  br i1 %exitcond.not.i31.i.i, label %B1032.endif.i.i.i, label %B630.i.i.i

B598.endif.i.i.i:                                 ; preds = %B346.i.i.i
  br i1 %114, label %B1032.endif.i.i.i, label %B630.lr.ph.i.i.i

B630.lr.ph.i.i.i:                                 ; preds = %B598.endif.i.i.i
  %sunkaddr48.i.i.i = inttoptr i64 %.202.i.i.i to ptr
  %sunkaddr49.i.i.i = getelementptr i8, ptr %sunkaddr48.i.i.i, i64 %.35.i21.i.i
  %.417.i.i.i = load i64, ptr %sunkaddr49.i.i.i, align 8, !noalias !91
  %.11.i.i.i.i = mul nsw i64 %.193.i.i.i, %.452.i.i.i
  %.11.i.i.i.i.i = call i64 @llvm.smin.i64(i64 %.11.i.i.i.i, i64 0)
  %.42.i.i.i.i = add nsw i64 %.11.i.i.i.i.i, %.185.i.i.i
  %.11.i1.i.i.i.i = call i64 @llvm.smax.i64(i64 %.11.i.i.i.i, i64 0)
  %.72.i.i.i.i = add i64 %.212.i28.i.i, %.185.i.i.i
  %.73.i.i.i.i = add i64 %.72.i.i.i.i, %.11.i1.i.i.i.i
  br label %B630.i.i.i

B1032.endif.i.i.i:                                ; preds = %B1368.i.i.i, %B598.endif.i.i.i
  %.616294.not.i.i.i = icmp eq i64 %.130305339.i.i.i, 0
  br i1 %.616294.not.i.i.i, label %B1367.i.i.i, label %B1064.preheader.i.i.i

B1064.preheader.i.i.i:                            ; preds = %B1032.endif.i.i.i
  %.11.i5.i.i.i = mul nsw i64 %.193.i.i.i, %.452.i.i.i
  %.11.i.i6.i.i.i = call i64 @llvm.smin.i64(i64 %.11.i5.i.i.i, i64 0)
  %.42.i7.i.i.i = add nsw i64 %.11.i.i6.i.i.i, %.185.i.i.i
  %.11.i1.i8.i.i.i = call i64 @llvm.smax.i64(i64 %.11.i5.i.i.i, i64 0)
  %.72.i9.i.i.i = add i64 %.212.i28.i.i, %.185.i.i.i
  %.73.i10.i.i.i = add i64 %.72.i9.i.i.i, %.11.i1.i8.i.i.i
  br label %B1064.i.i.i

B1218.endif.i.i:                                  ; preds = %B1367.i.i.i, %B1134.endif.i.i
  %.807370.not.i.i = icmp slt i64 %.22.i1.i, 1
  br i1 %.807370.not.i.i, label %B1790.i.i, label %B1306.preheader.i.i

B1306.preheader.i.i:                              ; preds = %B1218.endif.i.i
  %117 = shl i64 %.17.i.i, 3
  %118 = add i64 %117, %.35.i
  %119 = add i64 %117, %.38.i
  br label %B1306.i.i

_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i: ; preds = %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i.i, %B584.i.i, %B216.i.i.i, %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit51.i.i, %B996.i.i, %B216.i37.i.i, %B346.i.i.i, %B916.i.i.i, %B1114.i.i.i, %B162.i.i.i, %B1838.i.i, %B1586.i.i
  %.156.0.i = phi i64 [ %.1101.i.i, %B1838.i.i ], [ -1, %B346.i.i.i ], [ 0, %B1586.i.i ], [ -1, %B916.i.i.i ], [ -1, %B216.i37.i.i ], [ -1, %B216.i.i.i ], [ 0, %B162.i.i.i ], [ -1, %B1114.i.i.i ], [ -1, %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit51.i.i ], [ -1, %B996.i.i ], [ -1, %B584.i.i ], [ -1, %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.66.i.i), !noalias !34
  call void @llvm.lifetime.end.p0(ptr nonnull %.1087.i.i), !noalias !34
  %.193.i = icmp eq i64 %.156.0.i, -1
  br i1 %.193.i, label %B582.i, label %_ZN9kernelgen5build6native4call4callB3v42B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

B582.i:                                           ; preds = %B414.endif.i, %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.643.i.i), !noalias !34
  call void @llvm.lifetime.start.p0(ptr nonnull %.31.i.i23.i), !noalias !94
  call void @llvm.lifetime.start.p0(ptr nonnull %.191.i.i.i), !noalias !94
  call void @llvm.lifetime.start.p0(ptr nonnull %.396.i.i25.i), !noalias !94
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(4096) %.31.i.i23.i, i8 0, i64 4096, i1 false), !noalias !97
  %.14.i.i27.i = load i64, ptr %.30.i.i, align 8, !noalias !97
  %.19.i.i29.i = load i64, ptr %.35.i.i, align 8, !noalias !97
  %.125256.not.i.i.i = icmp slt i64 %.14.i.i27.i, 1
  br i1 %.125256.not.i.i.i, label %B462.endif.i.i.i, label %B254.preheader.i.i.i

B254.preheader.i.i.i:                             ; preds = %B582.i
  %.28.i.i.i = add nsw i64 %.25.i, 24
  %.29.i.i.i = inttoptr i64 %.28.i.i.i to ptr
  %.30.i.i30.i = load i64, ptr %.29.i.i.i, align 8, !noalias !97
  %120 = ptrtoint ptr %.31.i.i23.i to i64
  br label %B254.i.i.i

B254.i.i.i:                                       ; preds = %B460.i.i.i, %B254.preheader.i.i.i
  %lsr.iv63.i.i.i = phi i64 [ %.14.i.i27.i, %B254.preheader.i.i.i ], [ %lsr.iv.next64.i.i.i, %B460.i.i.i ]
  %lsr.iv61.i.i.i = phi i64 [ %.30.i.i30.i, %B254.preheader.i.i.i ], [ %lsr.iv.next62.i.i.i, %B460.i.i.i ]
  %lsr.iv59.i.i.i = phi i64 [ %.35.i, %B254.preheader.i.i.i ], [ %lsr.iv.next60.i.i.i, %B460.i.i.i ]
  %words.4.0259.i.i.i = phi i64 [ 0, %B254.preheader.i.i.i ], [ %words.5.1.i.i.i, %B460.i.i.i ]
  %.176.i.i.i = inttoptr i64 %lsr.iv61.i.i.i to ptr
  %.177.i.i.i = load i64, ptr %.176.i.i.i, align 8, !noalias !97
  %.178.not.i.i.i = icmp eq i64 %.177.i.i.i, 0
  br i1 %.178.not.i.i.i, label %B460.i.i.i, label %B350.i.i.i

B350.i.i.i:                                       ; preds = %B254.i.i.i
  %.187.i.i.i = inttoptr i64 %lsr.iv59.i.i.i to ptr
  %.188.i.i.i = load i64, ptr %.187.i.i.i, align 8, !noalias !97
  store i64 0, ptr %.191.i.i.i, align 8, !noalias !97
  call fastcc void @_ZN9kernelgen5build6native4call12_layout_intoB3v75B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx(ptr nonnull %.191.i.i.i, i64 %120, i64 %words.4.0259.i.i.i, i64 %.188.i.i.i)
  %.205.i.i.i = load i64, ptr %.191.i.i.i, align 8, !noalias !97
  %.219.i.i31.i = icmp sgt i64 %.205.i.i.i, 512
  br i1 %.219.i.i31.i, label %_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B460.i.i.i

B460.i.i.i:                                       ; preds = %B350.i.i.i, %B254.i.i.i
  %words.5.1.i.i.i = phi i64 [ %.205.i.i.i, %B350.i.i.i ], [ %words.4.0259.i.i.i, %B254.i.i.i ]
  %lsr.iv.next60.i.i.i = add i64 %lsr.iv59.i.i.i, 8
  %lsr.iv.next62.i.i.i = add i64 %lsr.iv61.i.i.i, 64
  %lsr.iv.next64.i.i.i = add nsw i64 %lsr.iv63.i.i.i, -1
  %exitcond.not.i.i32.i = icmp eq i64 %lsr.iv.next64.i.i.i, 0
  br i1 %exitcond.not.i.i32.i, label %B462.endif.i.i.i, label %B254.i.i.i

B494.i.i.i:                                       ; preds = %B494.preheader.i.i.i, %B708.i.i.i
  %lsr.iv57.i.i.i = phi i64 [ %.19.i.i29.i, %B494.preheader.i.i.i ], [ %lsr.iv.next58.i.i.i, %B708.i.i.i ]
  %lsr.iv55.i.i.i = phi i64 [ %122, %B494.preheader.i.i.i ], [ %lsr.iv.next56.i.i.i, %B708.i.i.i ]
  %words.6.0269.i.i.i = phi i64 [ %words.4.0.lcssa.i.i.i, %B494.preheader.i.i.i ], [ %words.7.1232.i.i.i, %B708.i.i.i ]
  %.384.i.i.i = inttoptr i64 %lsr.iv55.i.i.i to ptr
  %.385.i.i.i = load i64, ptr %.384.i.i.i, align 8, !noalias !97
  %.390.not.i.i.i = icmp eq i64 %.385.i.i.i, 0
  br i1 %.390.not.i.i.i, label %B584.i.i.i, label %B548.i.i.i

B548.i.i.i:                                       ; preds = %B494.i.i.i
  store i64 0, ptr %.396.i.i25.i, align 8, !noalias !97
  call fastcc void @_ZN9kernelgen5build6native4call12_layout_intoB3v75B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx(ptr nonnull %.396.i.i25.i, i64 %123, i64 %words.6.0269.i.i.i, i64 %.385.i.i.i)
  %.410.i.i.i = load i64, ptr %.396.i.i25.i, align 8, !noalias !97
  %.452.i.i34.i = icmp sgt i64 %.410.i.i.i, 512
  br i1 %.452.i.i34.i, label %_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B708.i.i.i

B584.i.i.i:                                       ; preds = %B494.i.i.i
  %.434.i.i.i = icmp slt i64 %words.6.0269.i.i.i, 512
  br i1 %.434.i.i.i, label %B670.thread.i.i.i, label %B708.i.i.i

B670.thread.i.i.i:                                ; preds = %B584.i.i.i
  %sunkaddr.i.i159.i = shl i64 %words.6.0269.i.i.i, 3
  %sunkaddr46.i.i.i = getelementptr i8, ptr %.31.i.i23.i, i64 %sunkaddr.i.i159.i
  store i64 -1, ptr %sunkaddr46.i.i.i, align 8, !noalias !97
  %.443.i.i.i = add nsw i64 %words.6.0269.i.i.i, 1
  br label %B708.i.i.i

B708.i.i.i:                                       ; preds = %B670.thread.i.i.i, %B584.i.i.i, %B548.i.i.i
  %words.7.1232.i.i.i = phi i64 [ %.443.i.i.i, %B670.thread.i.i.i ], [ %.410.i.i.i, %B548.i.i.i ], [ 512, %B584.i.i.i ]
  %lsr.iv.next56.i.i.i = add i64 %lsr.iv55.i.i.i, 8
  %lsr.iv.next58.i.i.i = add nsw i64 %lsr.iv57.i.i.i, -1
  %exitcond319.not.i.i.i = icmp eq i64 %lsr.iv.next58.i.i.i, 0
  br i1 %exitcond319.not.i.i.i, label %B710.endif.i.i.i, label %B494.i.i.i

B462.endif.i.i.i:                                 ; preds = %B460.i.i.i, %B582.i
  %words.4.0.lcssa.i.i.i = phi i64 [ 0, %B582.i ], [ %words.5.1.i.i.i, %B460.i.i.i ]
  %.341266.not.i.i.i = icmp slt i64 %.19.i.i29.i, 1
  br i1 %.341266.not.i.i.i, label %B710.endif.i.i.i, label %B494.preheader.i.i.i

B494.preheader.i.i.i:                             ; preds = %B462.endif.i.i.i
  %121 = shl i64 %.14.i.i27.i, 3
  %122 = add i64 %121, %.35.i
  %123 = ptrtoint ptr %.31.i.i23.i to i64
  br label %B494.i.i.i

B710.endif.i.i.i:                                 ; preds = %B708.i.i.i, %B462.endif.i.i.i
  %words.6.0.lcssa.i.i.i = phi i64 [ %words.4.0.lcssa.i.i.i, %B462.endif.i.i.i ], [ %words.7.1232.i.i.i, %B708.i.i.i ]
  %words.6.0.lcssa.fr.i.i.i = freeze i64 %words.6.0.lcssa.i.i.i
  %.484.i.i.i = add nsw i64 %.25.i, 72
  %.485.i.i.i = inttoptr i64 %.484.i.i.i to ptr
  %.486.i.i.i = load i64, ptr %.485.i.i.i, align 8, !noalias !97
  %.492.i.i.i = add nsw i64 %.25.i, 64
  %.495.i.i.i = inttoptr i64 %.492.i.i.i to ptr
  %.496.i.i.i = load i64, ptr %.495.i.i.i, align 8, !noalias !97
  %.576275.not.i.i.i = icmp slt i64 %.496.i.i.i, 1
  br i1 %.576275.not.i.i.i, label %_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B862.lr.ph.i.i.i

B862.lr.ph.i.i.i:                                 ; preds = %B710.endif.i.i.i
  %.647.i.i.i = icmp sgt i64 %words.6.0.lcssa.fr.i.i.i, 0
  %.669.i.i.i = load i64, ptr %.31.i.i23.i, align 8, !noalias !97
  br i1 %.647.i.i.i, label %B862.us.preheader.i.i.i, label %B862.lr.ph.split.i.i.i

B862.us.preheader.i.i.i:                          ; preds = %B862.lr.ph.i.i.i
  %124 = ptrtoint ptr %.31.i.i23.i to i64
  br label %B862.us.i.i.i

B862.us.i.i.i:                                    ; preds = %B1272.us.i.i.i, %B862.us.preheader.i.i.i
  %.582274276.us.i.i.i = phi i64 [ %.589.us.i.i.i, %B1272.us.i.i.i ], [ 0, %B862.us.preheader.i.i.i ]
  %.589.us.i.i.i = add nuw nsw i64 %.582274276.us.i.i.i, 1
  %.614.us.i.i.i = shl nsw i64 %.582274276.us.i.i.i, 3
  %.616.us.i.i.i = add nsw i64 %.614.us.i.i.i, %.486.i.i.i
  %.617.us.i.i.i = inttoptr i64 %.616.us.i.i.i to ptr
  %.618.us.i.i.i = load i64, ptr %.617.us.i.i.i, align 8, !noalias !97
  %.624.us.i.i.i = add nsw i64 %.618.us.i.i.i, 16
  %.625.us.i.i.i = inttoptr i64 %.624.us.i.i.i to ptr
  %.626.us.i.i.i = load i64, ptr %.625.us.i.i.i, align 8, !noalias !97
  %.628.us.i.i.i = icmp eq i64 %.626.us.i.i.i, %words.6.0.lcssa.fr.i.i.i
  br i1 %.628.us.i.i.i, label %B976.us.i.i.i, label %B1272.us.i.i.i

B976.us.i.i.i:                                    ; preds = %B862.us.i.i.i
  %.632.us.i.i.i = add nsw i64 %.618.us.i.i.i, 8
  %.633.us.i.i.i = inttoptr i64 %.632.us.i.i.i to ptr
  %.634.us.i.i.i = load i64, ptr %.633.us.i.i.i, align 8, !noalias !97
  %.660.us.i.i.i = inttoptr i64 %.634.us.i.i.i to ptr
  %.661.us.i.i.i = load i64, ptr %.660.us.i.i.i, align 8, !noalias !97
  %.670.us.i.i.i = icmp eq i64 %.661.us.i.i.i, %.669.i.i.i
  br i1 %.670.us.i.i.i, label %B1142.us.i.i.i, label %B1272.us.i.i.i

B1142.us.i.i.i:                                   ; preds = %B976.us.i.i.i, %B1164.us.i.i.i
  %lsr.iv44.in.i.i.i = phi i64 [ %lsr.iv44.i.i.i, %B1164.us.i.i.i ], [ %124, %B976.us.i.i.i ]
  %lsr.iv43.in.i.i.i = phi i64 [ %lsr.iv43.i.i.i, %B1164.us.i.i.i ], [ %.634.us.i.i.i, %B976.us.i.i.i ]
  %lsr.iv49.i.i.i = phi i64 [ %lsr.iv.next50.i.i.i, %B1164.us.i.i.i ], [ %words.6.0.lcssa.fr.i.i.i, %B976.us.i.i.i ]
  %lsr.iv.next50.i.i.i = add nsw i64 %lsr.iv49.i.i.i, -1
  %exitcond321.not.i.i.i = icmp eq i64 %lsr.iv.next50.i.i.i, 0
  br i1 %exitcond321.not.i.i.i, label %_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B1164.us.i.i.i

B1164.us.i.i.i:                                   ; preds = %B1142.us.i.i.i
  %lsr.iv43.i.i.i = add i64 %lsr.iv43.in.i.i.i, 8
  %lsr.iv44.i.i.i = add i64 %lsr.iv44.in.i.i.i, 8
  %.699.us.i.i.i = inttoptr i64 %lsr.iv43.i.i.i to ptr
  %.700.us.i.i.i = load i64, ptr %.699.us.i.i.i, align 8, !noalias !97
  %.707.us.i.i.i = inttoptr i64 %lsr.iv44.i.i.i to ptr
  %.708.us.i.i.i = load i64, ptr %.707.us.i.i.i, align 8, !noalias !97
  %.709.us.i.i.i = icmp eq i64 %.700.us.i.i.i, %.708.us.i.i.i
  br i1 %.709.us.i.i.i, label %B1142.us.i.i.i, label %B1272.us.i.i.i

B1272.us.i.i.i:                                   ; preds = %B1164.us.i.i.i, %B976.us.i.i.i, %B862.us.i.i.i
  %exitcond322.not.i.i.i = icmp eq i64 %.496.i.i.i, %.589.us.i.i.i
  br i1 %exitcond322.not.i.i.i, label %_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B862.us.i.i.i

B862.lr.ph.split.i.i.i:                           ; preds = %B862.lr.ph.i.i.i
  %.726.i.i.i = icmp eq i64 %words.6.0.lcssa.fr.i.i.i, 0
  br i1 %.726.i.i.i, label %B862.us284.i.i.i, label %_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i

B862.us284.i.i.i:                                 ; preds = %B862.lr.ph.split.i.i.i, %B1272.us298.i.i.i
  %lsr.iv53.i.i.i = phi i64 [ %lsr.iv.next54.i.i.i, %B1272.us298.i.i.i ], [ %.496.i.i.i, %B862.lr.ph.split.i.i.i ]
  %lsr.iv51.i.i.i = phi i64 [ %lsr.iv.next52.i.i.i, %B1272.us298.i.i.i ], [ %.486.i.i.i, %B862.lr.ph.split.i.i.i ]
  %.617.us291.i.i.i = inttoptr i64 %lsr.iv51.i.i.i to ptr
  %.618.us292.i.i.i = load i64, ptr %.617.us291.i.i.i, align 8, !noalias !97
  %.624.us293.i.i.i = add nsw i64 %.618.us292.i.i.i, 16
  %.625.us294.i.i.i = inttoptr i64 %.624.us293.i.i.i to ptr
  %.626.us295.i.i.i = load i64, ptr %.625.us294.i.i.i, align 8, !noalias !97
  %.628.us296.i.i.i = icmp eq i64 %.626.us295.i.i.i, 0
  br i1 %.628.us296.i.i.i, label %_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B1272.us298.i.i.i

B1272.us298.i.i.i:                                ; preds = %B862.us284.i.i.i
  %lsr.iv.next52.i.i.i = add i64 %lsr.iv51.i.i.i, 8
  %lsr.iv.next54.i.i.i = add nsw i64 %lsr.iv53.i.i.i, -1
  %exitcond320.not.i.i.i = icmp eq i64 %lsr.iv.next54.i.i.i, 0
  br i1 %exitcond320.not.i.i.i, label %_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B862.us284.i.i.i

_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i: ; preds = %B350.i.i.i, %B548.i.i.i, %B1272.us298.i.i.i, %B862.us284.i.i.i, %B1272.us.i.i.i, %B1142.us.i.i.i, %B862.lr.ph.split.i.i.i, %B710.endif.i.i.i
  %.16.0.i.i = phi i64 [ 0, %B1272.us.i.i.i ], [ 0, %B548.i.i.i ], [ %.618.us.i.i.i, %B1142.us.i.i.i ], [ 0, %B710.endif.i.i.i ], [ %.618.us292.i.i.i, %B862.us284.i.i.i ], [ 0, %B862.lr.ph.split.i.i.i ], [ 0, %B1272.us298.i.i.i ], [ 0, %B350.i.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.31.i.i23.i), !noalias !94
  call void @llvm.lifetime.end.p0(ptr nonnull %.191.i.i.i), !noalias !94
  call void @llvm.lifetime.end.p0(ptr nonnull %.396.i.i25.i), !noalias !94
  %.46.i.i = icmp eq i64 %.16.0.i.i, 0
  br i1 %.46.i.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B48.i.i

B48.i.i:                                          ; preds = %_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i
  %.15.i.i35.i = load i64, ptr %.30.i.i, align 8, !noalias !100
  %.15.fr.i.i.i = freeze i64 %.15.i.i35.i
  %.19.i5.i.i = load i64, ptr %.35.i.i, align 8, !noalias !100
  %.24.i.i36.i = add nsw i64 %.16.0.i.i, 40
  %.25.i.i.i = inttoptr i64 %.24.i.i36.i to ptr
  %.26.i.i37.i = load i64, ptr %.25.i.i.i, align 8, !noalias !100
  %.28.i6.i.i = add nsw i64 %.16.0.i.i, 48
  %.29.i7.i.i = inttoptr i64 %.28.i6.i.i to ptr
  %.30.i8.i.i = load i64, ptr %.29.i7.i.i, align 8, !noalias !100
  %.119251.not.i.i.i = icmp slt i64 %.19.i5.i.i, 1
  br i1 %.119251.not.i.i.i, label %B1064.endif.i.i, label %B286.lr.ph.i.i38.i

B286.lr.ph.i.i38.i:                               ; preds = %B48.i.i
  %.294222.not.i.i.i = icmp slt i64 %.15.fr.i.i.i, 1
  %125 = add i64 %.26.i.i37.i, 32
  %126 = shl i64 %.15.fr.i.i.i, 3
  br i1 %.294222.not.i.i.i, label %B286.us.preheader.i.i.i, label %B286.preheader.i.i.i

B286.preheader.i.i.i:                             ; preds = %B286.lr.ph.i.i38.i
  %127 = add i64 %126, %.35.i
  %128 = add i64 %126, %.38.i
  br label %B286.i.i39.i

B286.us.preheader.i.i.i:                          ; preds = %B286.lr.ph.i.i38.i
  %129 = add i64 %126, %.38.i
  %130 = add i64 %126, %.35.i
  br label %B286.us.i.i.i

B286.us.i.i.i:                                    ; preds = %B1217.us.i.i.i, %B286.us.preheader.i.i.i
  %lsr.iv30.i.i.i = phi i64 [ %lsr.iv.next31.i.i.i, %B1217.us.i.i.i ], [ 0, %B286.us.preheader.i.i.i ]
  %.125235256.us.i.i.i = phi i64 [ %.132.us.i.i.i, %B1217.us.i.i.i ], [ 0, %B286.us.preheader.i.i.i ]
  %.132.us.i.i.i = add nuw nsw i64 %.125235256.us.i.i.i, 1
  %.162.us.i.i.i = add nsw i64 %.125235256.us.i.i.i, %.15.fr.i.i.i
  %.163.us.i.i.i = shl nsw i64 %.162.us.i.i.i, 3
  %.165.us.i.i.i = add nsw i64 %.163.us.i.i.i, %.35.i
  %.166.us.i.i.i = inttoptr i64 %.165.us.i.i.i to ptr
  %.167.us.i.i.i = load i64, ptr %.166.us.i.i.i, align 8, !noalias !100
  %.168.us.i.i.i = icmp eq i64 %.167.us.i.i.i, 0
  br i1 %.168.us.i.i.i, label %B1217.us.i.i.i, label %B346.endif.us.i.i.i

B346.endif.us.i.i.i:                              ; preds = %B286.us.i.i.i
  %.175.us.i.i.i = shl nsw i64 %.125235256.us.i.i.i, 6
  %.177.us.i.i.i = add nsw i64 %.175.us.i.i.i, %.26.i.i37.i
  %sunkaddr39.i.i.i = getelementptr i8, ptr %.36.i, i64 %.163.us.i.i.i
  %.185.us.i.i.i = load i64, ptr %sunkaddr39.i.i.i, align 8, !noalias !100
  %.190.us.i.i.i = add nsw i64 %.177.us.i.i.i, 24
  %.191.us.i.i.i = inttoptr i64 %.190.us.i.i.i to ptr
  %.192.us.i.i.i = load i64, ptr %.191.us.i.i.i, align 8, !noalias !100
  %.194.us.i.i.i = add nsw i64 %.192.us.i.i.i, %.185.us.i.i.i
  %.196.us.i.i.i = add nsw i64 %.177.us.i.i.i, 32
  %.197.us.i.i.i = inttoptr i64 %.196.us.i.i.i to ptr
  %.198.us.i.i.i = load i64, ptr %.197.us.i.i.i, align 8, !noalias !100
  %.200.us.i.i.i = add nsw i64 %.198.us.i.i.i, %.185.us.i.i.i
  %.514228.not.us.i.i.i = icmp eq i64 %.125235256.us.i.i.i, 0
  br i1 %.514228.not.us.i.i.i, label %B1217.us.i.i.i, label %B910.us.i.i.i

B910.us.i.i.i:                                    ; preds = %B346.endif.us.i.i.i, %B1210.us.i.i.i
  %lsr.iv32.i.i.i = phi i64 [ %math.i.i157.i, %B1210.us.i.i.i ], [ %lsr.iv30.i.i.i, %B346.endif.us.i.i.i ]
  %lsr.iv27.i.i155.i = phi i64 [ %lsr.iv.next28.i.i156.i, %B1210.us.i.i.i ], [ %130, %B346.endif.us.i.i.i ]
  %lsr.iv25.i.i.i = phi i64 [ %lsr.iv.next26.i.i.i, %B1210.us.i.i.i ], [ %129, %B346.endif.us.i.i.i ]
  %lsr.iv.i13.i.i = phi i64 [ %lsr.iv.next.i15.i.i, %B1210.us.i.i.i ], [ %125, %B346.endif.us.i.i.i ]
  %.561.us.i.i.i = inttoptr i64 %lsr.iv27.i.i155.i to ptr
  %.562.us.i.i.i = load i64, ptr %.561.us.i.i.i, align 8, !noalias !100
  %.563.not.us.i.i.i = icmp eq i64 %.562.us.i.i.i, 0
  br i1 %.563.not.us.i.i.i, label %B1210.us.i.i.i, label %B960.us.i.i.i

B960.us.i.i.i:                                    ; preds = %B910.us.i.i.i
  %.578.us.i.i.i = inttoptr i64 %lsr.iv25.i.i.i to ptr
  %.579.us.i.i.i = load i64, ptr %.578.us.i.i.i, align 8, !noalias !100
  %131 = add i64 %lsr.iv.i13.i.i, -8
  %.589.us.i14.i.i = inttoptr i64 %131 to ptr
  %.590.us.i.i.i = load i64, ptr %.589.us.i14.i.i, align 8, !noalias !100
  %.592.us.i.i.i = add nsw i64 %.590.us.i.i.i, %.579.us.i.i.i
  %.594.us.i.i.i = icmp slt i64 %.592.us.i.i.i, %.200.us.i.i.i
  br i1 %.594.us.i.i.i, label %B1126.us.i.i.i, label %B1210.us.i.i.i

B1126.us.i.i.i:                                   ; preds = %B960.us.i.i.i
  %.601.us.i.i.i = inttoptr i64 %lsr.iv.i13.i.i to ptr
  %.602.us.i.i.i = load i64, ptr %.601.us.i.i.i, align 8, !noalias !100
  %.604.us.i.i.i = add nsw i64 %.602.us.i.i.i, %.579.us.i.i.i
  %.608.us.i.i.i = icmp slt i64 %.194.us.i.i.i, %.604.us.i.i.i
  br i1 %.608.us.i.i.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B1210.us.i.i.i

B1210.us.i.i.i:                                   ; preds = %B1126.us.i.i.i, %B960.us.i.i.i, %B910.us.i.i.i
  %lsr.iv.next.i15.i.i = add i64 %lsr.iv.i13.i.i, 64
  %lsr.iv.next26.i.i.i = add i64 %lsr.iv25.i.i.i, 8
  %lsr.iv.next28.i.i156.i = add i64 %lsr.iv27.i.i155.i, 8
  %132 = call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %lsr.iv32.i.i.i, i64 1)
  %math.i.i157.i = extractvalue { i64, i1 } %132, 0
  %ov.i.i158.i = extractvalue { i64, i1 } %132, 1
  br i1 %ov.i.i158.i, label %B1217.us.i.i.i, label %B910.us.i.i.i

B1217.us.i.i.i:                                   ; preds = %B1210.us.i.i.i, %B346.endif.us.i.i.i, %B286.us.i.i.i
  %lsr.iv.next31.i.i.i = add nsw i64 %lsr.iv30.i.i.i, -1
  %exitcond273.not.us.i.i.i = icmp eq i64 %.132.us.i.i.i, %.19.i5.i.i
  br i1 %exitcond273.not.us.i.i.i, label %B380.preheader.i.i, label %B286.us.i.i.i

B286.i.i39.i:                                     ; preds = %B1217.i.i.i, %B286.preheader.i.i.i
  %lsr.iv34.i.i.i = phi i64 [ %lsr.iv.next35.i.i.i, %B1217.i.i.i ], [ 0, %B286.preheader.i.i.i ]
  %.125235256.i.i.i = phi i64 [ %.132.i.i.i, %B1217.i.i.i ], [ 0, %B286.preheader.i.i.i ]
  %.132.i.i.i = add nuw nsw i64 %.125235256.i.i.i, 1
  %.162.i.i40.i = add nuw nsw i64 %.125235256.i.i.i, %.15.fr.i.i.i
  %.163.i.i41.i = shl nsw i64 %.162.i.i40.i, 3
  %.165.i.i.i = add nsw i64 %.163.i.i41.i, %.35.i
  %.166.i.i42.i = inttoptr i64 %.165.i.i.i to ptr
  %.167.i.i43.i = load i64, ptr %.166.i.i42.i, align 8, !noalias !100
  %.168.i.i44.i = icmp eq i64 %.167.i.i43.i, 0
  br i1 %.168.i.i44.i, label %B1217.i.i.i, label %B346.endif.i.i.i

B666.i.i.i:                                       ; preds = %B346.endif.i.i.i, %B876.i.i.i
  %lsr.iv33.i.i50.i = phi i64 [ %.30.i8.i.i, %B346.endif.i.i.i ], [ %lsr.iv.next34.i.i53.i, %B876.i.i.i ]
  %lsr.iv31.i.i51.i = phi i64 [ %.38.i, %B346.endif.i.i.i ], [ %lsr.iv.next32.i.i52.i, %B876.i.i.i ]
  %.300221223.i.i.i = phi i64 [ 0, %B346.endif.i.i.i ], [ %.307.i.i.i, %B876.i.i.i ]
  %.307.i.i.i = add nuw nsw i64 %.300221223.i.i.i, 1
  %.339.i.i.i = inttoptr i64 %lsr.iv31.i.i51.i to ptr
  %.340.i.i.i = load i64, ptr %.339.i.i.i, align 8, !noalias !100
  %.348.i.i.i = inttoptr i64 %lsr.iv33.i.i50.i to ptr
  %.349.i.i.i = load i64, ptr %.348.i.i.i, align 8, !noalias !100
  %.351.i.i.i = add nsw i64 %.349.i.i.i, %.340.i.i.i
  %.353.i.i.i = icmp slt i64 %.351.i.i.i, %.200.i.i.i
  br i1 %.353.i.i.i, label %B826.i.i.i, label %B876.i.i.i

B826.i.i.i:                                       ; preds = %B666.i.i.i
  %133 = add i64 %lsr.iv33.i.i50.i, 8
  %.363.i.i.i = inttoptr i64 %133 to ptr
  %.364.i.i.i = load i64, ptr %.363.i.i.i, align 8, !noalias !100
  %.366.i.i.i = add nsw i64 %.364.i.i.i, %.340.i.i.i
  %.368.i.i.i = icmp slt i64 %.194.i.i.i, %.366.i.i.i
  br i1 %.368.i.i.i, label %B832.i.i.i, label %B876.i.i.i

B832.i.i.i:                                       ; preds = %B826.i.i.i
  %.378.not.i.i.i = icmp eq i64 %.340.i.i.i, %.185.i.i46.i
  br i1 %.378.not.i.i.i, label %B844.i.i.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B844.i.i.i:                                       ; preds = %B832.i.i.i
  %134 = shl nuw i64 1, %.300221223.i.i.i
  %135 = and i64 %134, %.210.i.i49.i
  %.388.i.i.i = icmp eq i64 %135, 0
  br i1 %.388.i.i.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B876.i.i.i

B876.i.i.i:                                       ; preds = %B844.i.i.i, %B826.i.i.i, %B666.i.i.i
  %lsr.iv.next32.i.i52.i = add i64 %lsr.iv31.i.i51.i, 8
  %lsr.iv.next34.i.i53.i = add i64 %lsr.iv33.i.i50.i, 16
  %exitcond.not.i11.i.i = icmp eq i64 %.15.fr.i.i.i, %.307.i.i.i
  br i1 %exitcond.not.i11.i.i, label %B878.endif.loopexit.i.i.i, label %B666.i.i.i

B910.i.i.i:                                       ; preds = %B878.endif.loopexit.i.i.i, %B1210.i.i.i
  %lsr.iv36.i.i.i = phi i64 [ %math40.i.i.i, %B1210.i.i.i ], [ %lsr.iv34.i.i.i, %B878.endif.loopexit.i.i.i ]
  %lsr.iv39.i.i54.i = phi i64 [ %lsr.iv.next40.i.i59.i, %B1210.i.i.i ], [ %128, %B878.endif.loopexit.i.i.i ]
  %lsr.iv37.i.i55.i = phi i64 [ %lsr.iv.next38.i.i58.i, %B1210.i.i.i ], [ %127, %B878.endif.loopexit.i.i.i ]
  %lsr.iv35.i.i56.i = phi i64 [ %lsr.iv.next36.i.i57.i, %B1210.i.i.i ], [ %125, %B878.endif.loopexit.i.i.i ]
  %.561.i.i.i = inttoptr i64 %lsr.iv37.i.i55.i to ptr
  %.562.i.i.i = load i64, ptr %.561.i.i.i, align 8, !noalias !100
  %.563.not.i.i.i = icmp eq i64 %.562.i.i.i, 0
  br i1 %.563.not.i.i.i, label %B1210.i.i.i, label %B960.i.i.i

B960.i.i.i:                                       ; preds = %B910.i.i.i
  %.578.i.i.i = inttoptr i64 %lsr.iv39.i.i54.i to ptr
  %.579.i.i.i = load i64, ptr %.578.i.i.i, align 8, !noalias !100
  %136 = add i64 %lsr.iv35.i.i56.i, -8
  %.589.i.i.i = inttoptr i64 %136 to ptr
  %.590.i.i.i = load i64, ptr %.589.i.i.i, align 8, !noalias !100
  %.592.i.i.i = add nsw i64 %.590.i.i.i, %.579.i.i.i
  %.594.i.i.i = icmp slt i64 %.592.i.i.i, %.200.i.i.i
  br i1 %.594.i.i.i, label %B1126.i.i.i, label %B1210.i.i.i

B1126.i.i.i:                                      ; preds = %B960.i.i.i
  %.601.i.i.i = inttoptr i64 %lsr.iv35.i.i56.i to ptr
  %.602.i.i.i = load i64, ptr %.601.i.i.i, align 8, !noalias !100
  %.604.i.i.i = add nsw i64 %.602.i.i.i, %.579.i.i.i
  %.608.i.i.i = icmp slt i64 %.194.i.i.i, %.604.i.i.i
  br i1 %.608.i.i.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B1210.i.i.i

B1210.i.i.i:                                      ; preds = %B1126.i.i.i, %B960.i.i.i, %B910.i.i.i
  %lsr.iv.next36.i.i57.i = add i64 %lsr.iv35.i.i56.i, 64
  %lsr.iv.next38.i.i58.i = add i64 %lsr.iv37.i.i55.i, 8
  %lsr.iv.next40.i.i59.i = add i64 %lsr.iv39.i.i54.i, 8
  %137 = call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %lsr.iv36.i.i.i, i64 1)
  %math40.i.i.i = extractvalue { i64, i1 } %137, 0
  %ov41.i.i.i = extractvalue { i64, i1 } %137, 1
  br i1 %ov41.i.i.i, label %B1217.i.i.i, label %B910.i.i.i

B1217.i.i.i:                                      ; preds = %B1210.i.i.i, %B878.endif.loopexit.i.i.i, %B286.i.i39.i
  %lsr.iv.next35.i.i.i = add nsw i64 %lsr.iv34.i.i.i, -1
  %exitcond273.not.i.i.i = icmp eq i64 %.132.i.i.i, %.19.i5.i.i
  br i1 %exitcond273.not.i.i.i, label %B380.preheader.i.i, label %B286.i.i39.i

B346.endif.i.i.i:                                 ; preds = %B286.i.i39.i
  %.175.i.i45.i = shl nsw i64 %.125235256.i.i.i, 6
  %.177.i9.i.i = add nsw i64 %.175.i.i45.i, %.26.i.i37.i
  %sunkaddr44.i.i.i = getelementptr i8, ptr %.36.i, i64 %.163.i.i41.i
  %.185.i.i46.i = load i64, ptr %sunkaddr44.i.i.i, align 8, !noalias !100
  %.190.i.i.i = add nsw i64 %.177.i9.i.i, 24
  %.191.i10.i.i = inttoptr i64 %.190.i.i.i to ptr
  %.192.i.i.i = load i64, ptr %.191.i10.i.i, align 8, !noalias !100
  %.194.i.i.i = add nsw i64 %.192.i.i.i, %.185.i.i46.i
  %.196.i.i.i = add nsw i64 %.177.i9.i.i, 32
  %.197.i.i.i = inttoptr i64 %.196.i.i.i to ptr
  %.198.i.i.i = load i64, ptr %.197.i.i.i, align 8, !noalias !100
  %.200.i.i.i = add nsw i64 %.198.i.i.i, %.185.i.i46.i
  %.208.i.i47.i = add nsw i64 %.177.i9.i.i, 40
  %.209.i.i48.i = inttoptr i64 %.208.i.i47.i to ptr
  %.210.i.i49.i = load i64, ptr %.209.i.i48.i, align 8, !noalias !100
  br label %B666.i.i.i

B878.endif.loopexit.i.i.i:                        ; preds = %B876.i.i.i
  %.514228.not.i.i.i = icmp eq i64 %.125235256.i.i.i, 0
  br i1 %.514228.not.i.i.i, label %B1217.i.i.i, label %B910.i.i.i

B380.i.i:                                         ; preds = %B380.preheader.i.i, %B1060.i.i
  %lsr.iv46.i60.i = phi i64 [ %191, %B380.preheader.i.i ], [ %lsr.iv.next47.i67.i, %B1060.i.i ]
  %lsr.iv44.i61.i = phi i64 [ %190, %B380.preheader.i.i ], [ %lsr.iv.next45.i66.i, %B1060.i.i ]
  %lsr.iv42.i62.i = phi i64 [ %.26.i.i37.i, %B380.preheader.i.i ], [ %lsr.iv.next43.i65.i, %B1060.i.i ]
  %lsr.iv40.i63.i = phi i64 [ %.117.i.i, %B380.preheader.i.i ], [ %lsr.iv.next41.i64.i, %B1060.i.i ]
  %.216170174.i.i = phi i64 [ 0, %B380.preheader.i.i ], [ %.223.i.i, %B1060.i.i ]
  %.223.i.i = add nuw nsw i64 %.216170174.i.i, 1
  %.257.i.i = inttoptr i64 %lsr.iv44.i61.i to ptr
  %.258.i.i = load i64, ptr %.257.i.i, align 8, !noalias !94
  %.259.i.i = icmp eq i64 %.258.i.i, 0
  br i1 %.259.i.i, label %B440.i.i, label %B1060.i.i

B440.i.i:                                         ; preds = %B380.i.i
  %.273.i.i = inttoptr i64 %lsr.iv40.i63.i to ptr
  %.274.i.i = load i64, ptr %.273.i.i, align 8, !noalias !94
  %138 = add i64 %lsr.iv42.i62.i, 48
  %.277.i.i = inttoptr i64 %138 to ptr
  %.278.i.i = load i64, ptr %.277.i.i, align 8, !noalias !94
  %.281.i.i = inttoptr i64 %lsr.iv42.i62.i to ptr
  %.282.i.i = load i64, ptr %.281.i.i, align 8, !noalias !94
  %139 = add i64 %lsr.iv42.i62.i, 8
  %.285.i.i = inttoptr i64 %139 to ptr
  %.286.i.i = load i64, ptr %.285.i.i, align 8, !noalias !94
  %140 = add i64 %lsr.iv42.i62.i, 16
  %.289.i.i = inttoptr i64 %140 to ptr
  %.290.i.i = load i64, ptr %.289.i.i, align 8, !noalias !94
  call void @llvm.lifetime.start.p0(ptr nonnull %.130.i.i22.i), !noalias !94
  %.27.i.i105.i = load i64, ptr %.54.i, align 8, !noalias !103
  %.33.i.i106.i = add nsw i64 %.27.i.i105.i, 72
  %.34.i.i107.i = inttoptr i64 %.33.i.i106.i to ptr
  %.35.i.i108.i = load i64, ptr %.34.i.i107.i, align 8, !noalias !103
  %.38.i.i109.i = add nsw i64 %.27.i.i105.i, 24
  %.39.i.i110.i = inttoptr i64 %.38.i.i109.i to ptr
  %.40.i.i111.i = load i64, ptr %.39.i.i110.i, align 8, !noalias !103
  %.50.i.i112.i = call i64 @Py_IncRef(i64 %.274.i.i), !noalias !103
  %.53.i.i113.i = add nsw i64 %.27.i.i105.i, 104
  %.54.i.i114.i = inttoptr i64 %.53.i.i113.i to ptr
  %.55.i.i115.i = load i64, ptr %.54.i.i114.i, align 8, !noalias !103
  %.56.i.i116.i = icmp slt i64 %.290.i.i, %.55.i.i115.i
  br i1 %.56.i.i116.i, label %B292.i.i152.i, label %B340.i.i117.i

B292.i.i152.i:                                    ; preds = %B440.i.i
  %.112.i.i153.i = inttoptr i64 %.35.i.i108.i to ptr
  %.113.i.i154.i = call i64 %.112.i.i153.i(i64 %.40.i.i111.i, i64 %.274.i.i, i64 %.278.i.i, i64 %.282.i.i, i64 %.286.i.i, i64 0, i64 0, i64 0), !noalias !103
  br label %_ZN9kernelgen5build6native4call10_new_arrayB3v77B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i

B340.i.i117.i:                                    ; preds = %B440.i.i
  %.128.i.i118.i = load i64, ptr %.30.i.i, align 8, !noalias !103
  store i64 0, ptr %.130.i.i22.i, align 8, !noalias !103
  call fastcc void @_ZN9kernelgen5build6native4call6_placeB3v56B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.130.i.i22.i, i64 %.38.i, i64 %.128.i.i118.i)
  %.144.i.i119.i = load i64, ptr %.130.i.i22.i, align 8, !noalias !103
  %.120.i.i120.i = add nsw i64 %.27.i.i105.i, 656
  %.158.i.i121.i = inttoptr i64 %.120.i.i120.i to ptr
  store i64 %.144.i.i119.i, ptr %.158.i.i121.i, align 8, !noalias !103
  %.162.i19.i.i = add nsw i64 %.27.i.i105.i, 88
  %.163.i20.i.i = inttoptr i64 %.162.i19.i.i to ptr
  %.164.i.i122.i = load i64, ptr %.163.i20.i.i, align 8, !noalias !103
  %.170.i.i123.i = add nsw i64 %.27.i.i105.i, 96
  %.173.i.i124.i = inttoptr i64 %.170.i.i123.i to ptr
  %.174.i.i125.i = load i64, ptr %.173.i.i124.i, align 8, !noalias !103
  %.178.i.i126.i = inttoptr i64 %.164.i.i122.i to ptr
  %.179.i.i127.i = call i64 %.178.i.i126.i(i64 %.174.i.i125.i), !noalias !103
  %.184.i.i128.i = icmp eq i64 %.179.i.i127.i, 0
  br i1 %.184.i.i128.i, label %_ZN9kernelgen5build6native4call10_new_arrayB3v77B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i, label %B660.i.i129.i

B660.i.i129.i:                                    ; preds = %B340.i.i117.i
  %.252.i.i130.i = inttoptr i64 %.35.i.i108.i to ptr
  %.253.i.i131.i = call i64 %.252.i.i130.i(i64 %.40.i.i111.i, i64 %.274.i.i, i64 %.278.i.i, i64 %.282.i.i, i64 %.286.i.i, i64 0, i64 0, i64 0), !noalias !103
  %.264.i.i132.i = call i64 %.178.i.i126.i(i64 %.179.i.i127.i), !noalias !103
  %.275.i.i133.i = call i64 @Py_DecRef(i64 %.179.i.i127.i), !noalias !103
  %.277.not.i.i134.i = icmp eq i64 %.264.i.i132.i, 0
  br i1 %.277.not.i.i134.i, label %_ZN9kernelgen5build6native4call10_new_arrayB3v77B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i, label %B778.i.i135.i

B778.i.i135.i:                                    ; preds = %B660.i.i129.i
  %.284.i.i136.i = call i64 @Py_DecRef(i64 %.264.i.i132.i), !noalias !103
  br label %_ZN9kernelgen5build6native4call10_new_arrayB3v77B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i

_ZN9kernelgen5build6native4call10_new_arrayB3v77B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i: ; preds = %B778.i.i135.i, %B660.i.i129.i, %B340.i.i117.i, %B292.i.i152.i
  %.293.0.i.i = phi i64 [ %.113.i.i154.i, %B292.i.i152.i ], [ 0, %B340.i.i117.i ], [ %.253.i.i131.i, %B778.i.i135.i ], [ %.253.i.i131.i, %B660.i.i129.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.130.i.i22.i), !noalias !94
  %.321.i.i = icmp eq i64 %.293.0.i.i, 0
  br i1 %.321.i.i, label %B858.i.i, label %B908.i.i

B858.i.i:                                         ; preds = %_ZN9kernelgen5build6native4call10_new_arrayB3v77B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i
  %.8946.not.i.i137.i = icmp eq i64 %.216170174.i.i, 0
  br i1 %.8946.not.i.i137.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B36.i.preheader.i138.i

B36.i.preheader.i138.i:                           ; preds = %B858.i.i
  %141 = sub nsw i64 0, %.216170174.i.i
  br label %B36.i.i139.i

B36.i.i139.i:                                     ; preds = %B162.i.i148.i, %B36.i.preheader.i138.i
  %lsr.iv38.i.i = phi i64 [ %141, %B36.i.preheader.i138.i ], [ %math.i150.i, %B162.i.i148.i ]
  %lsr.iv.i.i140.i = phi i64 [ %190, %B36.i.preheader.i138.i ], [ %lsr.iv.next.i.i149.i, %B162.i.i148.i ]
  %.134.i.i141.i = inttoptr i64 %lsr.iv.i.i140.i to ptr
  %.135.i.i142.i = load i64, ptr %.134.i.i141.i, align 8, !noalias !106
  %.136.i.i143.i = and i64 %.135.i.i142.i, 1
  %.137.not.i.i144.i = icmp eq i64 %.136.i.i143.i, 0
  br i1 %.137.not.i.i144.i, label %B162.i.i148.i, label %B86.i.i145.i

B86.i.i145.i:                                     ; preds = %B36.i.i139.i
  %.147.i.i146.i = add nsw i64 %.135.i.i142.i, -1
  %.150.i.i147.i = call i64 @Py_DecRef(i64 %.147.i.i146.i), !noalias !106
  br label %B162.i.i148.i

B162.i.i148.i:                                    ; preds = %B86.i.i145.i, %B36.i.i139.i
  %lsr.iv.next.i.i149.i = add i64 %lsr.iv.i.i140.i, 8
  %142 = call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %lsr.iv38.i.i, i64 1)
  %math.i150.i = extractvalue { i64, i1 } %142, 0
  %ov.i151.i = extractvalue { i64, i1 } %142, 1
  br i1 %ov.i151.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B36.i.i139.i

B908.i.i:                                         ; preds = %_ZN9kernelgen5build6native4call10_new_arrayB3v77B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i
  %.384.i.i = add nsw i64 %.293.0.i.i, 16
  %.385.i.i = inttoptr i64 %.384.i.i to ptr
  %.386.i.i = load i64, ptr %.385.i.i, align 8, !noalias !94
  %.387.i.i = inttoptr i64 %lsr.iv46.i60.i to ptr
  store i64 %.386.i.i, ptr %.387.i.i, align 8, !noalias !94
  %.6.i.i.i = or i64 %.293.0.i.i, 1
  store i64 %.6.i.i.i, ptr %.257.i.i, align 8, !noalias !109
  br label %B1060.i.i

B1060.i.i:                                        ; preds = %B908.i.i, %B380.i.i
  %lsr.iv.next41.i64.i = add i64 %lsr.iv40.i63.i, 16
  %lsr.iv.next43.i65.i = add i64 %lsr.iv42.i62.i, 64
  %lsr.iv.next45.i66.i = add i64 %lsr.iv44.i61.i, 8
  %lsr.iv.next47.i67.i = add i64 %lsr.iv46.i60.i, 8
  %exitcond.not.i68.i = icmp eq i64 %.19.i5.i.i, %.223.i.i
  br i1 %exitcond.not.i68.i, label %B1064.endif.i.i, label %B380.i.i

B1344.i.i:                                        ; preds = %B1344.preheader.i.i, %_ZN9kernelgen5build6native4call12_run_plannedB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i
  %lsr.iv34.i.i = phi i64 [ %lsr.iv.next35.i.i, %_ZN9kernelgen5build6native4call12_run_plannedB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i ], [ %.460.i70.i, %B1344.preheader.i.i ]
  %lsr.iv.i74.i = phi i64 [ %lsr.iv.next.i94.i, %_ZN9kernelgen5build6native4call12_run_plannedB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i ], [ %.452.i.i, %B1344.preheader.i.i ]
  call void @llvm.lifetime.start.p0(ptr nonnull %.16.i.i21.i), !noalias !94
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(2048) %.16.i.i21.i, i8 0, i64 2048, i1 false), !noalias !112
  %.21.i.i75.i = add nsw i64 %lsr.iv.i74.i, 40
  %.22.i.i76.i = inttoptr i64 %.21.i.i75.i to ptr
  %.23.i.i.i = load i64, ptr %.22.i.i76.i, align 8, !noalias !112
  %.32.i.i77.i = add nsw i64 %lsr.iv.i74.i, 32
  %.33.i21.i.i = inttoptr i64 %.32.i.i77.i to ptr
  %.34.i22.i.i = load i64, ptr %.33.i21.i.i, align 8, !noalias !112
  %.11672.not.i.i.i = icmp slt i64 %.34.i22.i.i, 1
  br i1 %.11672.not.i.i.i, label %B478.i.i.i, label %B184.preheader.i.i.i

B184.preheader.i.i.i:                             ; preds = %B1344.i.i
  %xtraiter.i.i78.i = and i64 %.34.i22.i.i, 3
  %143 = icmp samesign ult i64 %.34.i22.i.i, 4
  br i1 %143, label %B184.epil.preheader.i.i.i, label %B184.preheader.new.i.i.i

B184.preheader.new.i.i.i:                         ; preds = %B184.preheader.i.i.i
  %unroll_iter.i.i79.i = and i64 %.34.i22.i.i, 9223372036854775804
  %144 = add i64 %.23.i.i.i, 56
  %145 = add nsw i64 %.34.i22.i.i, -4
  %146 = lshr i64 %145, 2
  %147 = icmp eq i64 %146, 0
  br i1 %147, label %B184.epil.preheader1.i.i.i, label %B184.preheader.new.new.i.i.i

B184.preheader.new.new.i.i.i:                     ; preds = %B184.preheader.new.i.i.i
  %148 = add nuw nsw i64 %146, 1
  %unroll_iter21.i.i.i = and i64 %148, 9223372036854775806
  %149 = add i64 %.23.i.i.i, 64
  br label %B184.i.i.i

B184.i.i.i:                                       ; preds = %B432.3.1.i.i.i, %B184.preheader.new.new.i.i.i
  %lsr.iv40.i.i.i = phi i64 [ %lsr.iv.next41.i.i.i, %B432.3.1.i.i.i ], [ %unroll_iter21.i.i.i, %B184.preheader.new.new.i.i.i ]
  %lsr.iv38.i.i.i = phi i64 [ %lsr.iv.next39.i.i.i, %B432.3.1.i.i.i ], [ %149, %B184.preheader.new.new.i.i.i ]
  %lsr.iv10.i.i80.i = phi i64 [ %170, %B432.3.1.i.i.i ], [ %192, %B184.preheader.new.new.i.i.i ]
  %150 = add i64 %lsr.iv38.i.i.i, -64
  %.161.i.i.i = inttoptr i64 %150 to ptr
  %.162.i23.i.i = load i64, ptr %.161.i.i.i, align 8, !noalias !112
  %151 = add i64 %lsr.iv38.i.i.i, -56
  %.168.i24.i.i = inttoptr i64 %151 to ptr
  %.169.i.i81.i = load i64, ptr %.168.i24.i.i, align 8, !noalias !112
  switch i64 %.162.i23.i.i, label %B432.i.i.i [
    i64 0, label %B432.sink.split.i.i.i
    i64 1, label %B384.i.i.i
  ]

B384.i.i.i:                                       ; preds = %B184.i.i.i
  %.203.i.i.i = add nsw i64 %.169.i.i81.i, %.15.fr.i.i.i
  br label %B432.sink.split.i.i.i

B432.sink.split.i.i.i:                            ; preds = %B384.i.i.i, %B184.i.i.i
  %.203.sink.i.i.i = phi i64 [ %.203.i.i.i, %B384.i.i.i ], [ %.169.i.i81.i, %B184.i.i.i ]
  %.206.i.i.i = shl nsw i64 %.203.sink.i.i.i, 3
  %.208.i25.i.i = add nsw i64 %.206.i.i.i, %.38.i
  %.209.i26.i.i = inttoptr i64 %.208.i25.i.i to ptr
  %.210.i27.i.i = load i64, ptr %.209.i26.i.i, align 8, !noalias !112
  br label %B432.i.i.i

B432.i.i.i:                                       ; preds = %B432.sink.split.i.i.i, %B184.i.i.i
  %value.3.1.i.i.i = phi i64 [ %.169.i.i81.i, %B184.i.i.i ], [ %.210.i27.i.i, %B432.sink.split.i.i.i ]
  %.223.i.i.i = inttoptr i64 %lsr.iv10.i.i80.i to ptr
  store i64 %value.3.1.i.i.i, ptr %.223.i.i.i, align 8, !noalias !112
  %152 = add i64 %lsr.iv38.i.i.i, -48
  %.161.1.i.i.i = inttoptr i64 %152 to ptr
  %.162.1.i.i.i = load i64, ptr %.161.1.i.i.i, align 8, !noalias !112
  %153 = add i64 %lsr.iv38.i.i.i, -40
  %.168.1.i.i.i = inttoptr i64 %153 to ptr
  %.169.1.i.i.i = load i64, ptr %.168.1.i.i.i, align 8, !noalias !112
  switch i64 %.162.1.i.i.i, label %B432.1.i.i.i [
    i64 0, label %B432.sink.split.1.i.i.i
    i64 1, label %B384.1.i.i.i
  ]

B384.1.i.i.i:                                     ; preds = %B432.i.i.i
  %.203.1.i.i.i = add nsw i64 %.169.1.i.i.i, %.15.fr.i.i.i
  br label %B432.sink.split.1.i.i.i

B432.sink.split.1.i.i.i:                          ; preds = %B384.1.i.i.i, %B432.i.i.i
  %.203.sink.1.i.i.i = phi i64 [ %.203.1.i.i.i, %B384.1.i.i.i ], [ %.169.1.i.i.i, %B432.i.i.i ]
  %.206.1.i.i.i = shl nsw i64 %.203.sink.1.i.i.i, 3
  %.208.1.i.i.i = add nsw i64 %.206.1.i.i.i, %.38.i
  %.209.1.i.i.i = inttoptr i64 %.208.1.i.i.i to ptr
  %.210.1.i.i.i = load i64, ptr %.209.1.i.i.i, align 8, !noalias !112
  br label %B432.1.i.i.i

B432.1.i.i.i:                                     ; preds = %B432.sink.split.1.i.i.i, %B432.i.i.i
  %value.3.1.1.i.i.i = phi i64 [ %.169.1.i.i.i, %B432.i.i.i ], [ %.210.1.i.i.i, %B432.sink.split.1.i.i.i ]
  %154 = add i64 %lsr.iv10.i.i80.i, 8
  %.223.1.i.i.i = inttoptr i64 %154 to ptr
  store i64 %value.3.1.1.i.i.i, ptr %.223.1.i.i.i, align 8, !noalias !112
  %155 = add i64 %lsr.iv38.i.i.i, -32
  %.161.2.i.i.i = inttoptr i64 %155 to ptr
  %.162.2.i.i.i = load i64, ptr %.161.2.i.i.i, align 8, !noalias !112
  %156 = add i64 %lsr.iv38.i.i.i, -24
  %.168.2.i.i.i = inttoptr i64 %156 to ptr
  %.169.2.i.i.i = load i64, ptr %.168.2.i.i.i, align 8, !noalias !112
  switch i64 %.162.2.i.i.i, label %B432.2.i.i.i [
    i64 0, label %B432.sink.split.2.i.i.i
    i64 1, label %B384.2.i.i.i
  ]

B384.2.i.i.i:                                     ; preds = %B432.1.i.i.i
  %.203.2.i.i.i = add nsw i64 %.169.2.i.i.i, %.15.fr.i.i.i
  br label %B432.sink.split.2.i.i.i

B432.sink.split.2.i.i.i:                          ; preds = %B384.2.i.i.i, %B432.1.i.i.i
  %.203.sink.2.i.i.i = phi i64 [ %.203.2.i.i.i, %B384.2.i.i.i ], [ %.169.2.i.i.i, %B432.1.i.i.i ]
  %.206.2.i.i.i = shl nsw i64 %.203.sink.2.i.i.i, 3
  %.208.2.i.i.i = add nsw i64 %.206.2.i.i.i, %.38.i
  %.209.2.i.i.i = inttoptr i64 %.208.2.i.i.i to ptr
  %.210.2.i.i.i = load i64, ptr %.209.2.i.i.i, align 8, !noalias !112
  br label %B432.2.i.i.i

B432.2.i.i.i:                                     ; preds = %B432.sink.split.2.i.i.i, %B432.1.i.i.i
  %value.3.1.2.i.i.i = phi i64 [ %.169.2.i.i.i, %B432.1.i.i.i ], [ %.210.2.i.i.i, %B432.sink.split.2.i.i.i ]
  %157 = add i64 %lsr.iv10.i.i80.i, 16
  %.223.2.i.i.i = inttoptr i64 %157 to ptr
  store i64 %value.3.1.2.i.i.i, ptr %.223.2.i.i.i, align 8, !noalias !112
  %158 = add i64 %lsr.iv38.i.i.i, -16
  %.161.3.i.i.i = inttoptr i64 %158 to ptr
  %.162.3.i.i.i = load i64, ptr %.161.3.i.i.i, align 8, !noalias !112
  %sunkaddr.i28.i.i = inttoptr i64 %lsr.iv38.i.i.i to ptr
  %sunkaddr42.i29.i.i = getelementptr i8, ptr %sunkaddr.i28.i.i, i64 -8
  %.169.3.i.i.i = load i64, ptr %sunkaddr42.i29.i.i, align 8, !noalias !112
  switch i64 %.162.3.i.i.i, label %B432.3.i.i.i [
    i64 0, label %B432.sink.split.3.i.i.i
    i64 1, label %B384.3.i.i.i
  ]

B384.3.i.i.i:                                     ; preds = %B432.2.i.i.i
  %.203.3.i.i.i = add nsw i64 %.169.3.i.i.i, %.15.fr.i.i.i
  br label %B432.sink.split.3.i.i.i

B432.sink.split.3.i.i.i:                          ; preds = %B384.3.i.i.i, %B432.2.i.i.i
  %.203.sink.3.i.i.i = phi i64 [ %.203.3.i.i.i, %B384.3.i.i.i ], [ %.169.3.i.i.i, %B432.2.i.i.i ]
  %.206.3.i.i.i = shl nsw i64 %.203.sink.3.i.i.i, 3
  %.208.3.i.i.i = add nsw i64 %.206.3.i.i.i, %.38.i
  %.209.3.i.i.i = inttoptr i64 %.208.3.i.i.i to ptr
  %.210.3.i.i.i = load i64, ptr %.209.3.i.i.i, align 8, !noalias !112
  br label %B432.3.i.i.i

B432.3.i.i.i:                                     ; preds = %B432.sink.split.3.i.i.i, %B432.2.i.i.i
  %value.3.1.3.i.i.i = phi i64 [ %.169.3.i.i.i, %B432.2.i.i.i ], [ %.210.3.i.i.i, %B432.sink.split.3.i.i.i ]
  %159 = add i64 %lsr.iv10.i.i80.i, 24
  %.223.3.i.i.i = inttoptr i64 %159 to ptr
  store i64 %value.3.1.3.i.i.i, ptr %.223.3.i.i.i, align 8, !noalias !112
  %.162.123.i.i.i = load i64, ptr %sunkaddr.i28.i.i, align 8, !noalias !112
  %160 = add i64 %lsr.iv38.i.i.i, 8
  %.168.124.i.i.i = inttoptr i64 %160 to ptr
  %.169.125.i.i.i = load i64, ptr %.168.124.i.i.i, align 8, !noalias !112
  switch i64 %.162.123.i.i.i, label %B432.136.i.i.i [
    i64 0, label %B432.sink.split.133.i.i.i
    i64 1, label %B384.127.i.i.i
  ]

B384.127.i.i.i:                                   ; preds = %B432.3.i.i.i
  %.203.126.i.i.i = add nsw i64 %.169.125.i.i.i, %.15.fr.i.i.i
  br label %B432.sink.split.133.i.i.i

B432.sink.split.133.i.i.i:                        ; preds = %B384.127.i.i.i, %B432.3.i.i.i
  %.203.sink.128.i.i.i = phi i64 [ %.203.126.i.i.i, %B384.127.i.i.i ], [ %.169.125.i.i.i, %B432.3.i.i.i ]
  %.206.129.i.i.i = shl nsw i64 %.203.sink.128.i.i.i, 3
  %.208.130.i.i.i = add nsw i64 %.206.129.i.i.i, %.38.i
  %.209.131.i.i.i = inttoptr i64 %.208.130.i.i.i to ptr
  %.210.132.i.i.i = load i64, ptr %.209.131.i.i.i, align 8, !noalias !112
  br label %B432.136.i.i.i

B432.136.i.i.i:                                   ; preds = %B432.sink.split.133.i.i.i, %B432.3.i.i.i
  %value.3.1.134.i.i.i = phi i64 [ %.169.125.i.i.i, %B432.3.i.i.i ], [ %.210.132.i.i.i, %B432.sink.split.133.i.i.i ]
  %161 = add i64 %lsr.iv10.i.i80.i, 32
  %.223.135.i.i.i = inttoptr i64 %161 to ptr
  store i64 %value.3.1.134.i.i.i, ptr %.223.135.i.i.i, align 8, !noalias !112
  %162 = add i64 %lsr.iv38.i.i.i, 16
  %.161.1.1.i.i.i = inttoptr i64 %162 to ptr
  %.162.1.1.i.i.i = load i64, ptr %.161.1.1.i.i.i, align 8, !noalias !112
  %163 = add i64 %lsr.iv38.i.i.i, 24
  %.168.1.1.i.i.i = inttoptr i64 %163 to ptr
  %.169.1.1.i.i.i = load i64, ptr %.168.1.1.i.i.i, align 8, !noalias !112
  switch i64 %.162.1.1.i.i.i, label %B432.1.1.i.i.i [
    i64 0, label %B432.sink.split.1.1.i.i.i
    i64 1, label %B384.1.1.i.i.i
  ]

B384.1.1.i.i.i:                                   ; preds = %B432.136.i.i.i
  %.203.1.1.i.i.i = add nsw i64 %.169.1.1.i.i.i, %.15.fr.i.i.i
  br label %B432.sink.split.1.1.i.i.i

B432.sink.split.1.1.i.i.i:                        ; preds = %B384.1.1.i.i.i, %B432.136.i.i.i
  %.203.sink.1.1.i.i.i = phi i64 [ %.203.1.1.i.i.i, %B384.1.1.i.i.i ], [ %.169.1.1.i.i.i, %B432.136.i.i.i ]
  %.206.1.1.i.i.i = shl nsw i64 %.203.sink.1.1.i.i.i, 3
  %.208.1.1.i.i.i = add nsw i64 %.206.1.1.i.i.i, %.38.i
  %.209.1.1.i.i.i = inttoptr i64 %.208.1.1.i.i.i to ptr
  %.210.1.1.i.i.i = load i64, ptr %.209.1.1.i.i.i, align 8, !noalias !112
  br label %B432.1.1.i.i.i

B432.1.1.i.i.i:                                   ; preds = %B432.sink.split.1.1.i.i.i, %B432.136.i.i.i
  %value.3.1.1.1.i.i.i = phi i64 [ %.169.1.1.i.i.i, %B432.136.i.i.i ], [ %.210.1.1.i.i.i, %B432.sink.split.1.1.i.i.i ]
  %164 = add i64 %lsr.iv10.i.i80.i, 40
  %.223.1.1.i.i.i = inttoptr i64 %164 to ptr
  store i64 %value.3.1.1.1.i.i.i, ptr %.223.1.1.i.i.i, align 8, !noalias !112
  %165 = add i64 %lsr.iv38.i.i.i, 32
  %.161.2.1.i.i.i = inttoptr i64 %165 to ptr
  %.162.2.1.i.i.i = load i64, ptr %.161.2.1.i.i.i, align 8, !noalias !112
  %166 = add i64 %lsr.iv38.i.i.i, 40
  %.168.2.1.i.i.i = inttoptr i64 %166 to ptr
  %.169.2.1.i.i.i = load i64, ptr %.168.2.1.i.i.i, align 8, !noalias !112
  switch i64 %.162.2.1.i.i.i, label %B432.2.1.i.i.i [
    i64 0, label %B432.sink.split.2.1.i.i.i
    i64 1, label %B384.2.1.i.i.i
  ]

B384.2.1.i.i.i:                                   ; preds = %B432.1.1.i.i.i
  %.203.2.1.i.i.i = add nsw i64 %.169.2.1.i.i.i, %.15.fr.i.i.i
  br label %B432.sink.split.2.1.i.i.i

B432.sink.split.2.1.i.i.i:                        ; preds = %B384.2.1.i.i.i, %B432.1.1.i.i.i
  %.203.sink.2.1.i.i.i = phi i64 [ %.203.2.1.i.i.i, %B384.2.1.i.i.i ], [ %.169.2.1.i.i.i, %B432.1.1.i.i.i ]
  %.206.2.1.i.i.i = shl nsw i64 %.203.sink.2.1.i.i.i, 3
  %.208.2.1.i.i.i = add nsw i64 %.206.2.1.i.i.i, %.38.i
  %.209.2.1.i.i.i = inttoptr i64 %.208.2.1.i.i.i to ptr
  %.210.2.1.i.i.i = load i64, ptr %.209.2.1.i.i.i, align 8, !noalias !112
  br label %B432.2.1.i.i.i

B432.2.1.i.i.i:                                   ; preds = %B432.sink.split.2.1.i.i.i, %B432.1.1.i.i.i
  %value.3.1.2.1.i.i.i = phi i64 [ %.169.2.1.i.i.i, %B432.1.1.i.i.i ], [ %.210.2.1.i.i.i, %B432.sink.split.2.1.i.i.i ]
  %167 = add i64 %lsr.iv10.i.i80.i, 48
  %.223.2.1.i.i.i = inttoptr i64 %167 to ptr
  store i64 %value.3.1.2.1.i.i.i, ptr %.223.2.1.i.i.i, align 8, !noalias !112
  %168 = add i64 %lsr.iv38.i.i.i, 48
  %.161.3.1.i.i.i = inttoptr i64 %168 to ptr
  %.162.3.1.i.i.i = load i64, ptr %.161.3.1.i.i.i, align 8, !noalias !112
  %sunkaddr44.i30.i.i = getelementptr i8, ptr %sunkaddr.i28.i.i, i64 56
  %.169.3.1.i.i.i = load i64, ptr %sunkaddr44.i30.i.i, align 8, !noalias !112
  switch i64 %.162.3.1.i.i.i, label %B432.3.1.i.i.i [
    i64 0, label %B432.sink.split.3.1.i.i.i
    i64 1, label %B384.3.1.i.i.i
  ]

B384.3.1.i.i.i:                                   ; preds = %B432.2.1.i.i.i
  %.203.3.1.i.i.i = add nsw i64 %.169.3.1.i.i.i, %.15.fr.i.i.i
  br label %B432.sink.split.3.1.i.i.i

B432.sink.split.3.1.i.i.i:                        ; preds = %B384.3.1.i.i.i, %B432.2.1.i.i.i
  %.203.sink.3.1.i.i.i = phi i64 [ %.203.3.1.i.i.i, %B384.3.1.i.i.i ], [ %.169.3.1.i.i.i, %B432.2.1.i.i.i ]
  %.206.3.1.i.i.i = shl nsw i64 %.203.sink.3.1.i.i.i, 3
  %.208.3.1.i.i.i = add nsw i64 %.206.3.1.i.i.i, %.38.i
  %.209.3.1.i.i.i = inttoptr i64 %.208.3.1.i.i.i to ptr
  %.210.3.1.i.i.i = load i64, ptr %.209.3.1.i.i.i, align 8, !noalias !112
  br label %B432.3.1.i.i.i

B432.3.1.i.i.i:                                   ; preds = %B432.sink.split.3.1.i.i.i, %B432.2.1.i.i.i
  %value.3.1.3.1.i.i.i = phi i64 [ %.169.3.1.i.i.i, %B432.2.1.i.i.i ], [ %.210.3.1.i.i.i, %B432.sink.split.3.1.i.i.i ]
  %169 = add i64 %lsr.iv10.i.i80.i, 56
  %.223.3.1.i.i.i = inttoptr i64 %169 to ptr
  store i64 %value.3.1.3.1.i.i.i, ptr %.223.3.1.i.i.i, align 8, !noalias !112
  %lsr.iv.next39.i.i.i = add i64 %lsr.iv38.i.i.i, 128
  %lsr.iv.next41.i.i.i = add i64 %lsr.iv40.i.i.i, -2
  %niter.ncmp.1.i.i.i = icmp eq i64 %lsr.iv.next41.i.i.i, 0
  %170 = add i64 %lsr.iv10.i.i80.i, 64
  br i1 %niter.ncmp.1.i.i.i, label %B478.loopexit.unr-lcssa.unr-lcssa.i.i.i, label %B184.i.i.i

B478.loopexit.unr-lcssa.unr-lcssa.i.i.i:          ; preds = %B432.3.1.i.i.i
  %171 = and i64 %145, 4
  %lcmp.mod.not37.not.i.i.i = icmp eq i64 %171, 0
  %172 = add i64 %lsr.iv38.i.i.i, 120
  br i1 %lcmp.mod.not37.not.i.i.i, label %B184.epil.preheader1.i.i.i, label %B478.loopexit.unr-lcssa.i.i.i

B184.epil.preheader1.i.i.i:                       ; preds = %B478.loopexit.unr-lcssa.unr-lcssa.i.i.i, %B184.preheader.new.i.i.i
  %lsr.iv10.epil.init.i.i.i = phi i64 [ %192, %B184.preheader.new.i.i.i ], [ %170, %B478.loopexit.unr-lcssa.unr-lcssa.i.i.i ]
  %lsr.iv8.epil.init.i.i.i = phi i64 [ %144, %B184.preheader.new.i.i.i ], [ %172, %B478.loopexit.unr-lcssa.unr-lcssa.i.i.i ]
  %173 = add i64 %lsr.iv8.epil.init.i.i.i, -56
  %.161.epil4.i.i.i = inttoptr i64 %173 to ptr
  %.162.epil5.i.i.i = load i64, ptr %.161.epil4.i.i.i, align 8, !noalias !112
  %174 = add i64 %lsr.iv8.epil.init.i.i.i, -48
  %.168.epil6.i.i.i = inttoptr i64 %174 to ptr
  %.169.epil7.i.i.i = load i64, ptr %.168.epil6.i.i.i, align 8, !noalias !112
  switch i64 %.162.epil5.i.i.i, label %B432.epil16.i.i.i [
    i64 0, label %B432.sink.split.epil10.i.i.i
    i64 1, label %B384.epil8.i.i.i
  ]

B384.epil8.i.i.i:                                 ; preds = %B184.epil.preheader1.i.i.i
  %.203.epil9.i.i.i = add nsw i64 %.169.epil7.i.i.i, %.15.fr.i.i.i
  br label %B432.sink.split.epil10.i.i.i

B432.sink.split.epil10.i.i.i:                     ; preds = %B384.epil8.i.i.i, %B184.epil.preheader1.i.i.i
  %.203.sink.epil11.i.i.i = phi i64 [ %.203.epil9.i.i.i, %B384.epil8.i.i.i ], [ %.169.epil7.i.i.i, %B184.epil.preheader1.i.i.i ]
  %.206.epil12.i.i.i = shl nsw i64 %.203.sink.epil11.i.i.i, 3
  %.208.epil13.i.i.i = add nsw i64 %.206.epil12.i.i.i, %.38.i
  %.209.epil14.i.i.i = inttoptr i64 %.208.epil13.i.i.i to ptr
  %.210.epil15.i.i.i = load i64, ptr %.209.epil14.i.i.i, align 8, !noalias !112
  br label %B432.epil16.i.i.i

B432.epil16.i.i.i:                                ; preds = %B432.sink.split.epil10.i.i.i, %B184.epil.preheader1.i.i.i
  %value.3.1.epil17.i.i.i = phi i64 [ %.169.epil7.i.i.i, %B184.epil.preheader1.i.i.i ], [ %.210.epil15.i.i.i, %B432.sink.split.epil10.i.i.i ]
  %.223.epil18.i.i.i = inttoptr i64 %lsr.iv10.epil.init.i.i.i to ptr
  store i64 %value.3.1.epil17.i.i.i, ptr %.223.epil18.i.i.i, align 8, !noalias !112
  %175 = add i64 %lsr.iv8.epil.init.i.i.i, -40
  %.161.1.epil.i.i.i = inttoptr i64 %175 to ptr
  %.162.1.epil.i.i.i = load i64, ptr %.161.1.epil.i.i.i, align 8, !noalias !112
  %176 = add i64 %lsr.iv8.epil.init.i.i.i, -32
  %.168.1.epil.i.i.i = inttoptr i64 %176 to ptr
  %.169.1.epil.i.i.i = load i64, ptr %.168.1.epil.i.i.i, align 8, !noalias !112
  switch i64 %.162.1.epil.i.i.i, label %B432.1.epil.i.i.i [
    i64 0, label %B432.sink.split.1.epil.i.i.i
    i64 1, label %B384.1.epil.i.i.i
  ]

B384.1.epil.i.i.i:                                ; preds = %B432.epil16.i.i.i
  %.203.1.epil.i.i.i = add nsw i64 %.169.1.epil.i.i.i, %.15.fr.i.i.i
  br label %B432.sink.split.1.epil.i.i.i

B432.sink.split.1.epil.i.i.i:                     ; preds = %B384.1.epil.i.i.i, %B432.epil16.i.i.i
  %.203.sink.1.epil.i.i.i = phi i64 [ %.203.1.epil.i.i.i, %B384.1.epil.i.i.i ], [ %.169.1.epil.i.i.i, %B432.epil16.i.i.i ]
  %.206.1.epil.i.i.i = shl nsw i64 %.203.sink.1.epil.i.i.i, 3
  %.208.1.epil.i.i.i = add nsw i64 %.206.1.epil.i.i.i, %.38.i
  %.209.1.epil.i.i.i = inttoptr i64 %.208.1.epil.i.i.i to ptr
  %.210.1.epil.i.i.i = load i64, ptr %.209.1.epil.i.i.i, align 8, !noalias !112
  br label %B432.1.epil.i.i.i

B432.1.epil.i.i.i:                                ; preds = %B432.sink.split.1.epil.i.i.i, %B432.epil16.i.i.i
  %value.3.1.1.epil.i.i.i = phi i64 [ %.169.1.epil.i.i.i, %B432.epil16.i.i.i ], [ %.210.1.epil.i.i.i, %B432.sink.split.1.epil.i.i.i ]
  %177 = add i64 %lsr.iv10.epil.init.i.i.i, 8
  %.223.1.epil.i.i.i = inttoptr i64 %177 to ptr
  store i64 %value.3.1.1.epil.i.i.i, ptr %.223.1.epil.i.i.i, align 8, !noalias !112
  %178 = add i64 %lsr.iv8.epil.init.i.i.i, -24
  %.161.2.epil.i.i.i = inttoptr i64 %178 to ptr
  %.162.2.epil.i.i.i = load i64, ptr %.161.2.epil.i.i.i, align 8, !noalias !112
  %179 = add i64 %lsr.iv8.epil.init.i.i.i, -16
  %.168.2.epil.i.i.i = inttoptr i64 %179 to ptr
  %.169.2.epil.i.i.i = load i64, ptr %.168.2.epil.i.i.i, align 8, !noalias !112
  switch i64 %.162.2.epil.i.i.i, label %B432.2.epil.i.i.i [
    i64 0, label %B432.sink.split.2.epil.i.i.i
    i64 1, label %B384.2.epil.i.i.i
  ]

B384.2.epil.i.i.i:                                ; preds = %B432.1.epil.i.i.i
  %.203.2.epil.i.i.i = add nsw i64 %.169.2.epil.i.i.i, %.15.fr.i.i.i
  br label %B432.sink.split.2.epil.i.i.i

B432.sink.split.2.epil.i.i.i:                     ; preds = %B384.2.epil.i.i.i, %B432.1.epil.i.i.i
  %.203.sink.2.epil.i.i.i = phi i64 [ %.203.2.epil.i.i.i, %B384.2.epil.i.i.i ], [ %.169.2.epil.i.i.i, %B432.1.epil.i.i.i ]
  %.206.2.epil.i.i.i = shl nsw i64 %.203.sink.2.epil.i.i.i, 3
  %.208.2.epil.i.i.i = add nsw i64 %.206.2.epil.i.i.i, %.38.i
  %.209.2.epil.i.i.i = inttoptr i64 %.208.2.epil.i.i.i to ptr
  %.210.2.epil.i.i.i = load i64, ptr %.209.2.epil.i.i.i, align 8, !noalias !112
  br label %B432.2.epil.i.i.i

B432.2.epil.i.i.i:                                ; preds = %B432.sink.split.2.epil.i.i.i, %B432.1.epil.i.i.i
  %value.3.1.2.epil.i.i.i = phi i64 [ %.169.2.epil.i.i.i, %B432.1.epil.i.i.i ], [ %.210.2.epil.i.i.i, %B432.sink.split.2.epil.i.i.i ]
  %180 = add i64 %lsr.iv10.epil.init.i.i.i, 16
  %.223.2.epil.i.i.i = inttoptr i64 %180 to ptr
  store i64 %value.3.1.2.epil.i.i.i, ptr %.223.2.epil.i.i.i, align 8, !noalias !112
  %181 = add i64 %lsr.iv8.epil.init.i.i.i, -8
  %.161.3.epil.i.i.i = inttoptr i64 %181 to ptr
  %.162.3.epil.i.i.i = load i64, ptr %.161.3.epil.i.i.i, align 8, !noalias !112
  %.168.3.epil.i.i.i = inttoptr i64 %lsr.iv8.epil.init.i.i.i to ptr
  %.169.3.epil.i.i.i = load i64, ptr %.168.3.epil.i.i.i, align 8, !noalias !112
  switch i64 %.162.3.epil.i.i.i, label %B432.3.epil.i.i.i [
    i64 0, label %B432.sink.split.3.epil.i.i.i
    i64 1, label %B384.3.epil.i.i.i
  ]

B384.3.epil.i.i.i:                                ; preds = %B432.2.epil.i.i.i
  %.203.3.epil.i.i.i = add nsw i64 %.169.3.epil.i.i.i, %.15.fr.i.i.i
  br label %B432.sink.split.3.epil.i.i.i

B432.sink.split.3.epil.i.i.i:                     ; preds = %B384.3.epil.i.i.i, %B432.2.epil.i.i.i
  %.203.sink.3.epil.i.i.i = phi i64 [ %.203.3.epil.i.i.i, %B384.3.epil.i.i.i ], [ %.169.3.epil.i.i.i, %B432.2.epil.i.i.i ]
  %.206.3.epil.i.i.i = shl nsw i64 %.203.sink.3.epil.i.i.i, 3
  %.208.3.epil.i.i.i = add nsw i64 %.206.3.epil.i.i.i, %.38.i
  %.209.3.epil.i.i.i = inttoptr i64 %.208.3.epil.i.i.i to ptr
  %.210.3.epil.i.i.i = load i64, ptr %.209.3.epil.i.i.i, align 8, !noalias !112
  br label %B432.3.epil.i.i.i

B432.3.epil.i.i.i:                                ; preds = %B432.sink.split.3.epil.i.i.i, %B432.2.epil.i.i.i
  %value.3.1.3.epil.i.i.i = phi i64 [ %.169.3.epil.i.i.i, %B432.2.epil.i.i.i ], [ %.210.3.epil.i.i.i, %B432.sink.split.3.epil.i.i.i ]
  %182 = add i64 %lsr.iv10.epil.init.i.i.i, 24
  %.223.3.epil.i.i.i = inttoptr i64 %182 to ptr
  store i64 %value.3.1.3.epil.i.i.i, ptr %.223.3.epil.i.i.i, align 8, !noalias !112
  br label %B478.loopexit.unr-lcssa.i.i.i

B478.loopexit.unr-lcssa.i.i.i:                    ; preds = %B432.3.epil.i.i.i, %B478.loopexit.unr-lcssa.unr-lcssa.i.i.i
  %lcmp.mod.not.i.i82.i = icmp eq i64 %xtraiter.i.i78.i, 0
  br i1 %lcmp.mod.not.i.i82.i, label %B478.i.i.i, label %B184.epil.preheader.i.i.i

B184.epil.preheader.i.i.i:                        ; preds = %B478.loopexit.unr-lcssa.i.i.i, %B184.preheader.i.i.i
  %.1227173.epil.init.i.i.i = phi i64 [ %unroll_iter.i.i79.i, %B478.loopexit.unr-lcssa.i.i.i ], [ 0, %B184.preheader.i.i.i ]
  %183 = shl i64 %.1227173.epil.init.i.i.i, 3
  %184 = add i64 %183, %192
  %185 = shl i64 %.1227173.epil.init.i.i.i, 4
  %186 = add nsw i64 %185, %.23.i.i.i
  br label %B184.epil.i.i.i

B184.epil.i.i.i:                                  ; preds = %B432.epil.i.i.i, %B184.epil.preheader.i.i.i
  %lsr.iv6.i.i.i = phi i64 [ %lsr.iv.next7.i.i.i, %B432.epil.i.i.i ], [ %xtraiter.i.i78.i, %B184.epil.preheader.i.i.i ]
  %lsr.iv4.i.i.i = phi i64 [ %188, %B432.epil.i.i.i ], [ %186, %B184.epil.preheader.i.i.i ]
  %lsr.iv.i31.i.i = phi i64 [ %lsr.iv.next.i32.i.i, %B432.epil.i.i.i ], [ %184, %B184.epil.preheader.i.i.i ]
  %.161.epil.i.i.i = inttoptr i64 %lsr.iv4.i.i.i to ptr
  %.162.epil.i.i.i = load i64, ptr %.161.epil.i.i.i, align 8, !noalias !112
  %187 = add i64 %lsr.iv4.i.i.i, 8
  %.168.epil.i.i.i = inttoptr i64 %187 to ptr
  %.169.epil.i.i.i = load i64, ptr %.168.epil.i.i.i, align 8, !noalias !112
  switch i64 %.162.epil.i.i.i, label %B432.epil.i.i.i [
    i64 0, label %B432.sink.split.epil.i.i.i
    i64 1, label %B384.epil.i.i.i
  ]

B384.epil.i.i.i:                                  ; preds = %B184.epil.i.i.i
  %.203.epil.i.i.i = add nsw i64 %.169.epil.i.i.i, %.15.fr.i.i.i
  br label %B432.sink.split.epil.i.i.i

B432.sink.split.epil.i.i.i:                       ; preds = %B384.epil.i.i.i, %B184.epil.i.i.i
  %.203.sink.epil.i.i.i = phi i64 [ %.203.epil.i.i.i, %B384.epil.i.i.i ], [ %.169.epil.i.i.i, %B184.epil.i.i.i ]
  %.206.epil.i.i.i = shl nsw i64 %.203.sink.epil.i.i.i, 3
  %.208.epil.i.i.i = add nsw i64 %.206.epil.i.i.i, %.38.i
  %.209.epil.i.i.i = inttoptr i64 %.208.epil.i.i.i to ptr
  %.210.epil.i.i.i = load i64, ptr %.209.epil.i.i.i, align 8, !noalias !112
  br label %B432.epil.i.i.i

B432.epil.i.i.i:                                  ; preds = %B432.sink.split.epil.i.i.i, %B184.epil.i.i.i
  %value.3.1.epil.i.i.i = phi i64 [ %.169.epil.i.i.i, %B184.epil.i.i.i ], [ %.210.epil.i.i.i, %B432.sink.split.epil.i.i.i ]
  %.223.epil.i.i.i = inttoptr i64 %lsr.iv.i31.i.i to ptr
  store i64 %value.3.1.epil.i.i.i, ptr %.223.epil.i.i.i, align 8, !noalias !112
  %lsr.iv.next.i32.i.i = add i64 %lsr.iv.i31.i.i, 8
  %lsr.iv.next7.i.i.i = add nsw i64 %lsr.iv6.i.i.i, -1
  %epil.iter.cmp.not.i.i83.i = icmp eq i64 %lsr.iv.next7.i.i.i, 0
  %188 = add i64 %lsr.iv4.i.i.i, 16
  br i1 %epil.iter.cmp.not.i.i83.i, label %B478.i.i.i, label %B184.epil.i.i.i, !llvm.loop !115

B478.i.i.i:                                       ; preds = %B432.epil.i.i.i, %B478.loopexit.unr-lcssa.i.i.i, %B1344.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.92.i.i.i19.i), !noalias !112
  %.14.i.i.i84.i = load i64, ptr %.54.i, align 8, !noalias !116
  %.18.i.i.i85.i = load i64, ptr %.17.i.i.i73.i, align 8, !noalias !116
  %.25.i.i.i86.i = icmp eq i64 %.18.i.i.i85.i, 0
  br i1 %.25.i.i.i86.i, label %B140.i.i.i101.i, label %B202.i.i.i87.i

B140.i.i.i101.i:                                  ; preds = %B478.i.i.i
  %.29.i.i.i102.i = add nsw i64 %.14.i.i.i84.i, 8
  %.30.i.i.i103.i = inttoptr i64 %.29.i.i.i102.i to ptr
  %.31.i.i.i104.i = load i64, ptr %.30.i.i.i103.i, align 8, !noalias !116
  br label %B202.i.i.i87.i

B202.i.i.i87.i:                                   ; preds = %B140.i.i.i101.i, %B478.i.i.i
  %threads.2.0.i.i.i88.i = phi i64 [ %.31.i.i.i104.i, %B140.i.i.i101.i ], [ %.18.i.i.i85.i, %B478.i.i.i ]
  %.37.i.i.i.i = add nsw i64 %lsr.iv.i74.i, 56
  %.38.i.i.i.i = inttoptr i64 %.37.i.i.i.i to ptr
  %.39.i.i.i.i = load i64, ptr %.38.i.i.i.i, align 8, !noalias !116
  %.40.i.i.i89.i = icmp slt i64 %.39.i.i.i.i, 32768
  br i1 %.40.i.i.i89.i, label %B282.endif.i.i.i95.i, label %B322.i.i.i90.i

B322.i.i.i90.i:                                   ; preds = %B202.i.i.i87.i
  %.86.i.i.i91.i = call i64 @PyEval_SaveThread(i64 0), !noalias !116
  call fastcc void @_ZN9kernelgen5build6native4team6launchB3v69B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr nonnull %.92.i.i.i19.i, i64 %.14.i.i.i84.i, i64 %lsr.iv.i74.i, i64 %192, i64 %threads.2.0.i.i.i88.i)
  %.126.i.i.i93.i = call i64 @PyEval_RestoreThread(i64 %.86.i.i.i91.i), !noalias !116
  br label %_ZN9kernelgen5build6native4call12_run_plannedB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i

B282.endif.i.i.i95.i:                             ; preds = %B202.i.i.i87.i
  %.436.i.i.i.i.i = add nsw i64 %lsr.iv.i74.i, 16
  %.437.i.i.i.i.i = inttoptr i64 %.436.i.i.i.i.i to ptr
  %.438.i.i.i.i96.i = load i64, ptr %.437.i.i.i.i.i, align 8, !noalias !120
  %.441.i.i.i.i.i = add nsw i64 %lsr.iv.i74.i, 24
  %.442.i.i.i.i.i = inttoptr i64 %.441.i.i.i.i.i to ptr
  %.443.i.i.i.i97.i = load i64, ptr %.442.i.i.i.i.i, align 8, !noalias !120
  %.447.i.i.i.i.i = inttoptr i64 %lsr.iv.i74.i to ptr
  %.448.i.i.i.i98.i = load i64, ptr %.447.i.i.i.i.i, align 8, !noalias !120
  %.451.i.i.i.i.i = add nsw i64 %lsr.iv.i74.i, 8
  %.465.i.i.i.i99.i = inttoptr i64 %.448.i.i.i.i98.i to ptr
  %.466.i.i.i.i100.i = call i64 %.465.i.i.i.i99.i(i64 %192, i64 %.438.i.i.i.i96.i, i64 %.443.i.i.i.i97.i, i64 %.451.i.i.i.i.i), !noalias !120
  br label %_ZN9kernelgen5build6native4call12_run_plannedB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i

_ZN9kernelgen5build6native4call12_run_plannedB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i: ; preds = %B282.endif.i.i.i95.i, %B322.i.i.i90.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.92.i.i.i19.i), !noalias !112
  call void @llvm.lifetime.end.p0(ptr nonnull %.16.i.i21.i), !noalias !94
  %lsr.iv.next.i94.i = add i64 %lsr.iv.i74.i, 64
  %lsr.iv.next35.i.i = add nsw i64 %lsr.iv34.i.i, -1
  %exitcond190.not.i.i = icmp eq i64 %lsr.iv.next35.i.i, 0
  br i1 %exitcond190.not.i.i, label %B1422.loopexit.i.i, label %B1344.i.i

B1422.loopexit.i.i:                               ; preds = %_ZN9kernelgen5build6native4call12_run_plannedB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i
  %.628.pre.i.i = load i64, ptr %.443.i.i, align 8, !noalias !94
  %189 = add nsw i64 %.628.pre.i.i, -1
  br label %B1422.i.i

B1422.i.i:                                        ; preds = %B1064.endif.i.i, %B1422.loopexit.i.i
  %.628.i.i = phi i64 [ %189, %B1422.loopexit.i.i ], [ %.444.i69.i, %B1064.endif.i.i ]
  store i64 %.628.i.i, ptr %.443.i.i, align 8, !noalias !94
  %.634.i.i = shl nsw i64 %.15.fr.i.i.i, 3
  %.638.i.i = add nsw i64 %.634.i.i, %.35.i
  store i64 0, ptr %.643.i.i, align 8, !noalias !94
  call fastcc void @_ZN9kernelgen5build6native4call7_finishB3v70B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx(ptr nonnull %.643.i.i, i64 %.25.i, i64 %.638.i.i, i64 %.19.i5.i.i)
  %.657.i.i = load i64, ptr %.643.i.i, align 8, !noalias !94
  br label %_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B380.preheader.i.i:                               ; preds = %B1217.i.i.i, %B1217.us.i.i.i
  %.117.i.i = load i64, ptr %.49.i170.i, align 8, !noalias !94
  %190 = add i64 %126, %.35.i
  %191 = add i64 %126, %.38.i
  br label %B380.i.i

B1064.endif.i.i:                                  ; preds = %B1060.i.i, %B48.i.i
  %.443.i.i = inttoptr i64 %.16.0.i.i to ptr
  %.444.i69.i = load i64, ptr %.443.i.i, align 8, !noalias !94
  %.445.i.i = add nsw i64 %.444.i69.i, 1
  store i64 %.445.i.i, ptr %.443.i.i, align 8, !noalias !94
  %.458.i.i = add nsw i64 %.16.0.i.i, 24
  %.459.i.i = inttoptr i64 %.458.i.i to ptr
  %.460.i70.i = load i64, ptr %.459.i.i, align 8, !noalias !94
  %.540179.not.i.i = icmp slt i64 %.460.i70.i, 1
  br i1 %.540179.not.i.i, label %B1422.i.i, label %B1344.preheader.i.i

B1344.preheader.i.i:                              ; preds = %B1064.endif.i.i
  %.450.i.i = add nsw i64 %.16.0.i.i, 32
  %.451.i.i = inttoptr i64 %.450.i.i to ptr
  %.452.i.i = load i64, ptr %.451.i.i, align 8, !noalias !94
  %.16.i.i.i72.i = add nsw i64 %.25.i, 56
  %.17.i.i.i73.i = inttoptr i64 %.16.i.i.i72.i to ptr
  %192 = ptrtoint ptr %.16.i.i21.i to i64
  br label %B1344.i.i

_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i: ; preds = %B844.i.i.i, %B832.i.i.i, %B1126.i.i.i, %B1126.us.i.i.i, %B162.i.i148.i, %B1422.i.i, %B858.i.i, %_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i
  %.199.0.i = phi i64 [ -1, %_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i ], [ %.657.i.i, %B1422.i.i ], [ -1, %B1126.i.i.i ], [ 0, %B858.i.i ], [ 0, %B162.i.i148.i ], [ -1, %B1126.us.i.i.i ], [ -1, %B832.i.i.i ], [ -1, %B844.i.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.643.i.i), !noalias !34
  %.235.not.i = icmp eq i64 %.199.0.i, -1
  br i1 %.235.not.i, label %B642.i, label %_ZN9kernelgen5build6native4call4callB3v42B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

B642.i:                                           ; preds = %B208.i.i.i, %_ZN9kernelgen5build6native4bind15_gather_outputsB3v44B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i, %B222.i.i.i, %B128.i.i.i, %B1140.i.i.i, %B736.i.i, %B614.i.i, %B492.i.i, %B1174.endif.i.i, %B1334.i.i, %B1212.i.i, %B930.endif.thread.critedge.i.i, %_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, %B826.loopexit.i.i, %B376.i, %0
  store i64 0, ptr %.266.i, align 8, !noalias !34
  call fastcc void @_ZN9kernelgen5build6native4call16_leave_to_pythonB3v79B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx(ptr nonnull %.266.i, i64 %p0, i64 %.25.i, i64 %p1, i64 %.29.i, i64 %p3)
  %.280.i = load i64, ptr %.266.i, align 8, !noalias !34
  br label %_ZN9kernelgen5build6native4call4callB3v42B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

B376.endif.i:                                     ; preds = %B730.endif.i.i, %B826.loopexit.i.i
  %.17.i161.i = load i64, ptr %.54.i, align 8, !noalias !123
  %.23.i162.i = add nsw i64 %.17.i161.i, 24
  %.24.i.i = inttoptr i64 %.23.i162.i to ptr
  %.25.i.i = load i64, ptr %.24.i.i, align 8, !noalias !123
  %.32.i165.i = load i64, ptr %.30.i.i, align 8, !noalias !123
  %.36.i168.i = load i64, ptr %.35.i.i, align 8, !noalias !123
  %.48.i169.i = add nsw i64 %.25.i, 32
  %.49.i170.i = inttoptr i64 %.48.i169.i to ptr
  %.50.i.i = load i64, ptr %.49.i170.i, align 8, !noalias !123
  %.140210.not.i.i = icmp slt i64 %.32.i165.i, 1
  br i1 %.140210.not.i.i, label %B1038.endif.i.i, label %B410.preheader.i.i

B410.preheader.i.i:                               ; preds = %B376.endif.i
  %.44.i.i = add nsw i64 %.25.i, 24
  %.45.i171.i = inttoptr i64 %.44.i.i to ptr
  %.46.i172.i = load i64, ptr %.45.i171.i, align 8, !noalias !123
  %.238.i.i173.i = add nsw i64 %.17.i161.i, 40
  %.241.i.i.i = inttoptr i64 %.238.i.i173.i to ptr
  %.250.i.i.i = ptrtoint ptr %.248.i.i.i to i64
  %.124.i.i.i = add nsw i64 %.17.i161.i, 32
  %.125.i.i.i = inttoptr i64 %.124.i.i.i to ptr
  br label %B410.endif.i.i

B492.i.i:                                         ; preds = %B410.endif.i.i
  %.220.i193.i = add nsw i64 %.186.i.i, 56
  %.221.i.i = inttoptr i64 %.220.i193.i to ptr
  %.222.i.i = load i64, ptr %.221.i.i, align 8, !noalias !123
  %193 = add i64 %argument.2.0213.i.i, 8
  %.226.i.i = inttoptr i64 %193 to ptr
  %.227.i.i = load i64, ptr %.226.i.i, align 8, !noalias !123
  %.228.not.i.i = icmp eq i64 %.222.i.i, %.227.i.i
  br i1 %.228.not.i.i, label %B614.i.i, label %B642.i

B614.i.i:                                         ; preds = %B492.i.i
  %.231.i.i = add nsw i64 %.186.i.i, 24
  %.232.i.i = inttoptr i64 %.231.i.i to ptr
  %.233.i.i = load i32, ptr %.232.i.i, align 4, !noalias !123
  %.234.i.i = sext i32 %.233.i.i to i64
  %.238.i.i = inttoptr i64 %argument.2.0213.i.i to ptr
  %.239.i.i = load i64, ptr %.238.i.i, align 8, !noalias !123
  %.240.not.i.i = icmp eq i64 %.239.i.i, %.234.i.i
  br i1 %.240.not.i.i, label %B736.i.i, label %B642.i

B736.i.i:                                         ; preds = %B614.i.i
  %.243.i.i = add nsw i64 %.186.i.i, 64
  %.244.i.i = inttoptr i64 %.243.i.i to ptr
  %.245.i194.i = load i32, ptr %.244.i.i, align 4, !noalias !123
  %194 = and i32 %.245.i194.i, 256
  %.248.i.i = icmp eq i32 %194, 0
  br i1 %.248.i.i, label %B642.i, label %B832.i.i

B832.i.i:                                         ; preds = %B736.i.i
  %.284.i.i = add nsw i64 %.186.i.i, 16
  %.287.i.i = inttoptr i64 %.284.i.i to ptr
  %.288.i.i = load i64, ptr %.287.i.i, align 8, !noalias !123
  %.289.i195.i = inttoptr i64 %lsr.iv33.i.i to ptr
  store i64 %.288.i.i, ptr %.289.i195.i, align 8, !noalias !123
  br label %B998.i.i

B930.i.i:                                         ; preds = %B410.endif.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.248.i.i.i), !noalias !123
  %.22.i.i175.i = inttoptr i64 %argument.2.0213.i.i to ptr
  %.23.i.i176.i = load i64, ptr %.22.i.i175.i, align 8, !noalias !126
  %.24.not.i.i.i = icmp eq i64 %.23.i.i176.i, 0
  br i1 %.24.not.i.i.i, label %B70.endif.i.i.i, label %B930.endif.thread.critedge.i.i

B232.i.i.i:                                       ; preds = %B70.endif.i.i.i
  %.97.i.i.i = add nsw i64 %.186.i.i, 16
  %.101.i.i.i = inttoptr i64 %lsr.iv33.i.i to ptr
  store i64 %.97.i.i.i, ptr %.101.i.i.i, align 8, !noalias !126
  br label %B998.critedge.i.i

B294.i.i.i:                                       ; preds = %B70.endif.i.i.i
  %.110.i.i.i = inttoptr i64 %lsr.iv33.i.i to ptr
  store i64 %lsr.iv35.i.i, ptr %.110.i.i.i, align 8, !noalias !126
  %195 = add i64 %.71.i.i.i, -1
  %196 = icmp ult i64 %195, 2
  br i1 %196, label %B390.i.i.i, label %B804.i.i.i

B390.i.i.i:                                       ; preds = %B294.i.i.i
  %.126.i.i.i = load i64, ptr %.125.i.i.i, align 8, !noalias !126
  %.128.i.i181.i = icmp eq i64 %.7.i.i.i177.i, %.126.i.i.i
  br i1 %.128.i.i181.i, label %B460.i.i190.i, label %B518.i.i.i

B460.i.i190.i:                                    ; preds = %B390.i.i.i
  %.135.i.i191.i = add nsw i64 %.186.i.i, 16
  %.138.i.i192.i = inttoptr i64 %.135.i.i191.i to ptr
  %.139.i.i.i = load double, ptr %.138.i.i192.i, align 8, !noalias !126
  br label %B702.i.i.i

B518.i.i.i:                                       ; preds = %B390.i.i.i
  %.150.i.i182.i = load i64, ptr %.241.i.i.i, align 8, !noalias !126
  %.152.i.i183.i = icmp eq i64 %.7.i.i.i177.i, %.150.i.i182.i
  br i1 %.152.i.i183.i, label %B588.i.i.i, label %B930.endif.thread.critedge.i.i

B588.i.i.i:                                       ; preds = %B518.i.i.i
  %.161.i.i184.i = call double @PyLong_AsDouble(i64 %.186.i.i), !noalias !126
  %.166.i.i185.i = fcmp oeq double %.161.i.i184.i, -1.000000e+00
  br i1 %.166.i.i185.i, label %B632.i.i.i, label %B702.i.i.i

B632.i.i.i:                                       ; preds = %B588.i.i.i
  %.172.i.i188.i = call i64 @PyErr_Occurred(i64 0), !noalias !126
  %.173.not.i.i.i = icmp eq i64 %.172.i.i188.i, 0
  br i1 %.173.not.i.i.i, label %B702.i.i.i, label %B662.i.i.i

B662.i.i.i:                                       ; preds = %B632.i.i.i
  %.185.i.i189.i = call i64 @PyErr_Clear(i64 0), !noalias !126
  br label %B930.endif.thread.critedge.i.i

B702.i.i.i:                                       ; preds = %B632.i.i.i, %B588.i.i.i, %B460.i.i190.i
  %number.2.0.i.i.i = phi double [ %.139.i.i.i, %B460.i.i190.i ], [ -1.000000e+00, %B632.i.i.i ], [ %.161.i.i184.i, %B588.i.i.i ]
  %197 = icmp eq i64 %.71.i.i.i, 1
  br i1 %197, label %B734.i.i.i, label %B768.i.i.i

B734.i.i.i:                                       ; preds = %B702.i.i.i
  %.211.i.i186.i = fptrunc double %number.2.0.i.i.i to float
  %.212.i.i187.i = inttoptr i64 %lsr.iv35.i.i to ptr
  store float %.211.i.i186.i, ptr %.212.i.i187.i, align 8, !noalias !126
  br label %B998.critedge.i.i

B768.i.i.i:                                       ; preds = %B702.i.i.i
  %.221.i.i.i = inttoptr i64 %lsr.iv35.i.i to ptr
  store double %number.2.0.i.i.i, ptr %.221.i.i.i, align 8, !noalias !126
  br label %B998.critedge.i.i

B804.i.i.i:                                       ; preds = %B294.i.i.i
  %.232.i.i.i = icmp eq i64 %.71.i.i.i, 3
  br i1 %.232.i.i.i, label %B836.i.i.i, label %B930.endif.thread.critedge.i.i

B836.i.i.i:                                       ; preds = %B804.i.i.i
  %.242.i.i.i = load i64, ptr %.241.i.i.i, align 8, !noalias !126
  %.244.i.i.i = icmp eq i64 %.7.i.i.i177.i, %.242.i.i.i
  br i1 %.244.i.i.i, label %B906.i.i.i, label %B930.endif.thread.critedge.i.i

B906.i.i.i:                                       ; preds = %B836.i.i.i
  store i64 0, ptr %.248.i.i.i, align 8, !noalias !126
  %.260.i.i.i = call i64 @PyLong_AsLongAndOverflow(i64 %.186.i.i, i64 %.250.i.i.i), !noalias !126
  %.266.i.i.i = inttoptr i64 %lsr.iv35.i.i to ptr
  store i64 %.260.i.i.i, ptr %.266.i.i.i, align 8, !noalias !126
  %.271.i.i.i = load i32, ptr %.248.i.i.i, align 8, !noalias !126
  %.273.i.i.i = icmp eq i32 %.271.i.i.i, 0
  br i1 %.273.i.i.i, label %B1070.i.i.i, label %B930.endif.thread.critedge.i.i

B1070.i.i.i:                                      ; preds = %B906.i.i.i
  %.280.i.i.i = add nsw i64 %argument.2.0213.i.i, 32
  %.281.i.i.i = inttoptr i64 %.280.i.i.i to ptr
  %.282.i.i.i = load i64, ptr %.281.i.i.i, align 8, !noalias !126
  %.284.not.i.i.i = icmp sgt i64 %.282.i.i.i, %.260.i.i.i
  br i1 %.284.not.i.i.i, label %B930.endif.thread.critedge.i.i, label %B1140.i.i.i

B1140.i.i.i:                                      ; preds = %B1070.i.i.i
  %.290.i.i.i = add nsw i64 %argument.2.0213.i.i, 40
  %.293.i.i.i = inttoptr i64 %.290.i.i.i to ptr
  %.294.i.i.i = load i64, ptr %.293.i.i.i, align 8, !noalias !126
  %.296.i.not.i.i = icmp sgt i64 %.260.i.i.i, %.294.i.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.248.i.i.i), !noalias !123
  br i1 %.296.i.not.i.i, label %B642.i, label %B998.i.i

B70.endif.i.i.i:                                  ; preds = %B930.i.i
  %.7.i.i.i177.i = load i64, ptr %.6.i.i174.i, align 8, !noalias !129
  %.69.i.i.i = add nsw i64 %argument.2.0213.i.i, 24
  %.70.i.i.i = inttoptr i64 %.69.i.i.i to ptr
  %.71.i.i.i = load i64, ptr %.70.i.i.i, align 8, !noalias !126
  %.80.i.i.i = add nsw i64 %argument.2.0213.i.i, 16
  %.81.i.i.i = inttoptr i64 %.80.i.i.i to ptr
  %.82.i.i.i = load i64, ptr %.81.i.i.i, align 8, !noalias !126
  %.84.i.i.i = icmp eq i64 %.7.i.i.i177.i, %.82.i.i.i
  br i1 %.84.i.i.i, label %B232.i.i.i, label %B294.i.i.i

B998.critedge.i.i:                                ; preds = %B768.i.i.i, %B734.i.i.i, %B232.i.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.248.i.i.i), !noalias !123
  br label %B998.i.i

B998.i.i:                                         ; preds = %B998.critedge.i.i, %B1140.i.i.i, %B832.i.i
  %.367.i.i = add nsw i64 %argument.2.0213.i.i, 64
  %lsr.iv.next32.i.i = add i64 %lsr.iv31.i.i, 8
  %lsr.iv.next34.i.i = add i64 %lsr.iv33.i.i, 8
  %lsr.iv.next36.i.i = add i64 %lsr.iv35.i.i, 8
  %lsr.iv.next38.i.i = add nsw i64 %lsr.iv37.i.i, -1
  %exitcond.not.i178.i = icmp eq i64 %lsr.iv.next38.i.i, 0
  br i1 %exitcond.not.i178.i, label %B1038.endif.i.i, label %B410.endif.i.i

B1120.i.i:                                        ; preds = %B1120.preheader.i.i, %B1512.i.i
  %lsr.iv29.i.i = phi i64 [ %.36.i168.i, %B1120.preheader.i.i ], [ %lsr.iv.next30.i.i, %B1512.i.i ]
  %lsr.iv27.i.i = phi i64 [ %201, %B1120.preheader.i.i ], [ %lsr.iv.next28.i.i, %B1512.i.i ]
  %lsr.iv.i179.i = phi i64 [ %200, %B1120.preheader.i.i ], [ %lsr.iv.next.i180.i, %B1512.i.i ]
  %result.2.0222.i.i = phi i64 [ %.50.i.i, %B1120.preheader.i.i ], [ %.622.i.i, %B1512.i.i ]
  %.520.i.i = inttoptr i64 %lsr.iv.i179.i to ptr
  %.521.i.i = load i64, ptr %.520.i.i, align 8, !noalias !123
  %.526.not.i.i = icmp eq i64 %.521.i.i, 0
  br i1 %.526.not.i.i, label %B1512.i.i, label %B1174.endif.i.i

B1212.i.i:                                        ; preds = %B1174.endif.i.i
  %.558.i.i = add nsw i64 %.521.i.i, 56
  %.559.i.i = inttoptr i64 %.558.i.i to ptr
  %.560.i.i = load i64, ptr %.559.i.i, align 8, !noalias !123
  %.564.i.i = inttoptr i64 %result.2.0222.i.i to ptr
  %.565.i.i = load i64, ptr %.564.i.i, align 8, !noalias !123
  %.566.not.i.i = icmp eq i64 %.560.i.i, %.565.i.i
  br i1 %.566.not.i.i, label %B1334.i.i, label %B642.i

B1334.i.i:                                        ; preds = %B1212.i.i
  %.569.i.i = add nsw i64 %.521.i.i, 64
  %.570.i.i = inttoptr i64 %.569.i.i to ptr
  %.571.i.i = load i32, ptr %.570.i.i, align 4, !noalias !123
  %198 = and i32 %.571.i.i, 1280
  %.576.not.i.i = icmp eq i32 %198, 1280
  br i1 %.576.not.i.i, label %B1410.i.i, label %B642.i

B1410.i.i:                                        ; preds = %B1334.i.i
  %.608.i.i = add nsw i64 %.521.i.i, 16
  %.611.i.i = inttoptr i64 %.608.i.i to ptr
  %.612.i.i = load i64, ptr %.611.i.i, align 8, !noalias !123
  %.613.i.i = inttoptr i64 %lsr.iv27.i.i to ptr
  store i64 %.612.i.i, ptr %.613.i.i, align 8, !noalias !123
  br label %B1512.i.i

B1512.i.i:                                        ; preds = %B1410.i.i, %B1120.i.i
  %.622.i.i = add nsw i64 %result.2.0222.i.i, 16
  %lsr.iv.next.i180.i = add i64 %lsr.iv.i179.i, 8
  %lsr.iv.next28.i.i = add i64 %lsr.iv27.i.i, 8
  %lsr.iv.next30.i.i = add nsw i64 %lsr.iv29.i.i, -1
  %exitcond233.not.i.i = icmp eq i64 %lsr.iv.next30.i.i, 0
  br i1 %exitcond233.not.i.i, label %B414.endif.i, label %B1120.i.i

B410.endif.i.i:                                   ; preds = %B998.i.i, %B410.preheader.i.i
  %lsr.iv37.i.i = phi i64 [ %lsr.iv.next38.i.i, %B998.i.i ], [ %.32.i165.i, %B410.preheader.i.i ]
  %lsr.iv35.i.i = phi i64 [ %lsr.iv.next36.i.i, %B998.i.i ], [ %.41.i, %B410.preheader.i.i ]
  %lsr.iv33.i.i = phi i64 [ %lsr.iv.next34.i.i, %B998.i.i ], [ %.38.i, %B410.preheader.i.i ]
  %lsr.iv31.i.i = phi i64 [ %lsr.iv.next32.i.i, %B998.i.i ], [ %.35.i, %B410.preheader.i.i ]
  %argument.2.0213.i.i = phi i64 [ %.367.i.i, %B998.i.i ], [ %.46.i172.i, %B410.preheader.i.i ]
  %.185.i.i = inttoptr i64 %lsr.iv31.i.i to ptr
  %.186.i.i = load i64, ptr %.185.i.i, align 8, !noalias !123
  %.5.i.i.i = add nsw i64 %.186.i.i, 8
  %.6.i.i174.i = inttoptr i64 %.5.i.i.i to ptr
  %.7.i.i.i = load i64, ptr %.6.i.i174.i, align 8, !noalias !132
  %.217.i.i = icmp eq i64 %.7.i.i.i, %.25.i.i
  br i1 %.217.i.i, label %B492.i.i, label %B930.i.i

B930.endif.thread.critedge.i.i:                   ; preds = %B1070.i.i.i, %B906.i.i.i, %B836.i.i.i, %B804.i.i.i, %B518.i.i.i, %B930.i.i, %B662.i.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.248.i.i.i), !noalias !123
  br label %B642.i

B1038.endif.i.i:                                  ; preds = %B998.i.i, %B376.endif.i
  %.473219.not.i.i = icmp slt i64 %.36.i168.i, 1
  br i1 %.473219.not.i.i, label %B414.endif.i, label %B1120.preheader.i.i

B1120.preheader.i.i:                              ; preds = %B1038.endif.i.i
  %199 = shl i64 %.32.i165.i, 3
  %200 = add i64 %199, %.35.i
  %201 = add i64 %199, %.38.i
  br label %B1120.i.i

B1174.endif.i.i:                                  ; preds = %B1120.i.i
  %.5.i9.i.i = add nsw i64 %.521.i.i, 8
  %.6.i10.i.i = inttoptr i64 %.5.i9.i.i to ptr
  %.7.i11.i.i = load i64, ptr %.6.i10.i.i, align 8, !noalias !135
  %.555.not.i.i = icmp eq i64 %.7.i11.i.i, %.25.i.i
  br i1 %.555.not.i.i, label %B1212.i.i, label %B642.i

B414.endif.i:                                     ; preds = %B1512.i.i, %B1038.endif.i.i
  %.147.i = add nsw i64 %.25.i, 80
  %.148.i = inttoptr i64 %.147.i to ptr
  %.149.i = load i64, ptr %.148.i, align 8, !noalias !34
  %.150.not.i = icmp eq i64 %.149.i, 0
  br i1 %.150.not.i, label %B582.i, label %B512.i

_ZN9kernelgen5build6native4call4callB3v42B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit: ; preds = %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, %_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, %B642.i
  %storemerge.i = phi i64 [ %.280.i, %B642.i ], [ %.199.0.i, %_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i ], [ %.156.0.i, %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.33.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.36.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.39.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.266.i)
  ret i64 %storemerge.i
}

define noundef i64 @kernelgen_launch(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.9.i = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.9.i)
  store i64 0, ptr %.9.i, align 8, !noalias !138
  call fastcc void @_ZN9kernelgen5build6native4team6launchB3v69B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr nonnull %.9.i, i64 %p0, i64 %p1, i64 %p2, i64 %p3)
  call void @llvm.lifetime.end.p0(ptr nonnull %.9.i)
  ret i64 0
}

declare i64 @sched_getaffinity(i64, i64, i64) local_unnamed_addr

declare i64 @sched_setaffinity(i64, i64, i64) local_unnamed_addr

declare i64 @sem_wait(i64) local_unnamed_addr

; Function Attrs: noreturn
define noundef i64 @kernelgen_worker(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr #5 {
  %.247.i.i = alloca ptr, align 8
  %.26.i = alloca [16 x i64], align 8
  %.29.i = alloca [16 x i64], align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.26.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.29.i)
  %1 = getelementptr inbounds nuw i8, ptr %.26.i, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(120) %1, i8 0, i64 120, i1 false)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(128) %.29.i, i8 0, i64 128, i1 false)
  %.12.i = add nsw i64 %p0, 8
  %.13.i = inttoptr i64 %.12.i to ptr
  %.14.i = load i64, ptr %.13.i, align 8
  %.17.i = add nsw i64 %p0, 16
  %.18.i = inttoptr i64 %.17.i to ptr
  %.19.i = load i64, ptr %.18.i, align 8
  %.28.i = ptrtoint ptr %.26.i to i64
  store i64 0, ptr %.26.i, align 8
  %.159.1.i = add nuw nsw i64 %.28.i, 8
  %.160.1.i = inttoptr i64 %.159.1.i to ptr
  store i64 0, ptr %.160.1.i, align 8
  %.159.2.i = add nuw nsw i64 %.28.i, 16
  %.160.2.i = inttoptr i64 %.159.2.i to ptr
  store i64 0, ptr %.160.2.i, align 8
  %.159.3.i = add nuw nsw i64 %.28.i, 24
  %.160.3.i = inttoptr i64 %.159.3.i to ptr
  store i64 0, ptr %.160.3.i, align 8
  %.159.4.i = add nuw nsw i64 %.28.i, 32
  %.160.4.i = inttoptr i64 %.159.4.i to ptr
  store i64 0, ptr %.160.4.i, align 8
  %.159.5.i = add nuw nsw i64 %.28.i, 40
  %.160.5.i = inttoptr i64 %.159.5.i to ptr
  store i64 0, ptr %.160.5.i, align 8
  %.159.6.i = add nuw nsw i64 %.28.i, 48
  %.160.6.i = inttoptr i64 %.159.6.i to ptr
  store i64 0, ptr %.160.6.i, align 8
  %.159.7.i = add nuw nsw i64 %.28.i, 56
  %.160.7.i = inttoptr i64 %.159.7.i to ptr
  store i64 0, ptr %.160.7.i, align 8
  %.159.8.i = add nuw nsw i64 %.28.i, 64
  %.160.8.i = inttoptr i64 %.159.8.i to ptr
  store i64 0, ptr %.160.8.i, align 8
  %.159.9.i = add nuw nsw i64 %.28.i, 72
  %.160.9.i = inttoptr i64 %.159.9.i to ptr
  store i64 0, ptr %.160.9.i, align 8
  %.159.10.i = add nuw nsw i64 %.28.i, 80
  %.160.10.i = inttoptr i64 %.159.10.i to ptr
  store i64 0, ptr %.160.10.i, align 8
  %.159.11.i = add nuw nsw i64 %.28.i, 88
  %.160.11.i = inttoptr i64 %.159.11.i to ptr
  store i64 0, ptr %.160.11.i, align 8
  %.159.12.i = add nuw nsw i64 %.28.i, 96
  %.160.12.i = inttoptr i64 %.159.12.i to ptr
  store i64 0, ptr %.160.12.i, align 8
  %.159.13.i = add nuw nsw i64 %.28.i, 104
  %.160.13.i = inttoptr i64 %.159.13.i to ptr
  store i64 0, ptr %.160.13.i, align 8
  %.159.14.i = add nuw nsw i64 %.28.i, 112
  %.160.14.i = inttoptr i64 %.159.14.i to ptr
  store i64 0, ptr %.160.14.i, align 8
  %.159.15.i = add nuw nsw i64 %.28.i, 120
  %.160.15.i = inttoptr i64 %.159.15.i to ptr
  store i64 0, ptr %.160.15.i, align 8
  %.31.i = ptrtoint ptr %.29.i to i64
  %.181.i = call i64 @sched_getaffinity(i64 0, i64 128, i64 %.28.i)
  %.218.i = add nsw i64 %.14.i, 960
  %.219.i = inttoptr i64 %.218.i to ptr
  %.226.i = add nsw i64 %.14.i, 1080
  %.227.i = inttoptr i64 %.226.i to ptr
  %.234.i = add nsw i64 %.14.i, 1048
  %.235.i = inttoptr i64 %.234.i to ptr
  %.284.i = add nsw i64 %.14.i, 832
  %.285.i = inttoptr i64 %.284.i to ptr
  %.289.i = add nsw i64 %.14.i, 768
  %.290.i = inttoptr i64 %.289.i to ptr
  %.304.i = add nsw i64 %.19.i, 1
  %.15.i.i = add nsw i64 %.14.i, 1064
  %.16.i.i = inttoptr i64 %.15.i.i to ptr
  %sunkaddr2.i.i = inttoptr i64 %.14.i to ptr
  %sunkaddr3.i.i = getelementptr i8, ptr %sunkaddr2.i.i, i64 960
  %.169.i.i = inttoptr i64 %p0 to ptr
  %.194.i.i = add nsw i64 %p0, 64
  %.174.1.i.i = add nsw i64 %.31.i, 8
  %.176.1.i.i = inttoptr i64 %.174.1.i.i to ptr
  %.174.2.i.i = add nsw i64 %.31.i, 16
  %.176.2.i.i = inttoptr i64 %.174.2.i.i to ptr
  %.174.3.i.i = add nsw i64 %.31.i, 24
  %.176.3.i.i = inttoptr i64 %.174.3.i.i to ptr
  %.174.4.i.i = add nsw i64 %.31.i, 32
  %.176.4.i.i = inttoptr i64 %.174.4.i.i to ptr
  %.174.5.i.i = add nsw i64 %.31.i, 40
  %.176.5.i.i = inttoptr i64 %.174.5.i.i to ptr
  %.174.6.i.i = add nsw i64 %.31.i, 48
  %.176.6.i.i = inttoptr i64 %.174.6.i.i to ptr
  %.174.7.i.i = add nsw i64 %.31.i, 56
  %.176.7.i.i = inttoptr i64 %.174.7.i.i to ptr
  %.174.8.i.i = add nsw i64 %.31.i, 64
  %.176.8.i.i = inttoptr i64 %.174.8.i.i to ptr
  %.174.9.i.i = add nsw i64 %.31.i, 72
  %.176.9.i.i = inttoptr i64 %.174.9.i.i to ptr
  %.174.10.i.i = add nsw i64 %.31.i, 80
  %.176.10.i.i = inttoptr i64 %.174.10.i.i to ptr
  %.174.11.i.i = add nsw i64 %.31.i, 88
  %.176.11.i.i = inttoptr i64 %.174.11.i.i to ptr
  %.174.12.i.i = add nsw i64 %.31.i, 96
  %.176.12.i.i = inttoptr i64 %.174.12.i.i to ptr
  %.174.13.i.i = add nsw i64 %.31.i, 104
  %.176.13.i.i = inttoptr i64 %.174.13.i.i to ptr
  %.174.14.i.i = add nsw i64 %.31.i, 112
  %.176.14.i.i = inttoptr i64 %.174.14.i.i to ptr
  %.174.15.i.i = add nsw i64 %.31.i, 120
  %.176.15.i.i = inttoptr i64 %.174.15.i.i to ptr
  %.12.i.i = add nsw i64 %.14.i, 1024
  %.13.i.i = inttoptr i64 %.12.i.i to ptr
  %.17.i2.i = add nsw i64 %.14.i, 1032
  %.18.i.i = inttoptr i64 %.17.i2.i to ptr
  %.28.i.i = add nsw i64 %.14.i, 1040
  %.29.i.i = inttoptr i64 %.28.i.i to ptr
  br label %B312.i

B312.i:                                           ; preds = %B800.i, %0
  %seen.2.0.i = phi i64 [ 0, %0 ], [ %.220.i, %B800.i ]
  %.17.i.i = load i64, ptr %.16.i.i, align 8, !noalias !141
  %.9955.not.i.i = icmp slt i64 %.17.i.i, 1
  br i1 %.9955.not.i.i, label %B186.preheader.i.i, label %B84.preheader.i.i

B84.preheader.i.i:                                ; preds = %B312.i
  %2 = add nuw i64 %.17.i.i, 1
  br label %B84.i.i

B186.preheader.i.i:                               ; preds = %B152.i.i, %B312.i
  %.17057.i.i = atomicrmw xchg ptr %.169.i.i, i64 1 seq_cst, align 8, !noalias !141
  %.17558.i.i = load atomic i64, ptr %sunkaddr3.i.i seq_cst, align 8, !noalias !141
  %.177.not59.i.i = icmp eq i64 %.17558.i.i, %seen.2.0.i
  br i1 %.177.not59.i.i, label %B358.i.i, label %B300.i.i

B84.i.i:                                          ; preds = %B152.i.i, %B84.preheader.i.i
  %lsr.iv.i.i = phi i64 [ %2, %B84.preheader.i.i ], [ %lsr.iv.next.i.i, %B152.i.i ]
  %.141.i.i = load atomic i64, ptr %sunkaddr3.i.i seq_cst, align 8, !noalias !141
  %.143.not.i.i = icmp eq i64 %.141.i.i, %seen.2.0.i
  br i1 %.143.not.i.i, label %B152.i.i, label %_ZN9kernelgen5build6native4team11_await_turnB3v84B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B152.i.i:                                         ; preds = %B84.i.i
  %.159.i.i = call i64 @kernelgen_relax(i64 0), !noalias !141
  %lsr.iv.next.i.i = add i64 %lsr.iv.i.i, -1
  %.99.i.i = icmp sgt i64 %lsr.iv.next.i.i, 1
  br i1 %.99.i.i, label %B84.i.i, label %B186.preheader.i.i

B300.i.i:                                         ; preds = %B358.i.i, %B186.preheader.i.i
  %.189.i.i = atomicrmw xchg ptr %.169.i.i, i64 0 seq_cst, align 8, !noalias !141
  br label %_ZN9kernelgen5build6native4team11_await_turnB3v84B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B358.i.i:                                         ; preds = %B186.preheader.i.i, %B358.i.i
  %.197.i.i = call i64 @sem_wait(i64 %.194.i.i), !noalias !141
  %.170.i.i = atomicrmw xchg ptr %.169.i.i, i64 1 seq_cst, align 8, !noalias !141
  %.175.i.i = load atomic i64, ptr %sunkaddr3.i.i seq_cst, align 8, !noalias !141
  %.177.not.i.i = icmp eq i64 %.175.i.i, %seen.2.0.i
  br i1 %.177.not.i.i, label %B358.i.i, label %B300.i.i

_ZN9kernelgen5build6native4team11_await_turnB3v84B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i: ; preds = %B84.i.i, %B300.i.i
  %.220.i = load atomic i64, ptr %.219.i seq_cst, align 8
  %.228.i = load i64, ptr %.227.i, align 8
  %.236.i = load i64, ptr %.235.i, align 8
  %.238.i = icmp slt i64 %.19.i, %.236.i
  br i1 %.238.i, label %B510.i, label %B588.i

B510.i:                                           ; preds = %_ZN9kernelgen5build6native4team11_await_turnB3v84B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i
  %.244.i = call i64 @sched_getcpu(i64 0)
  %.245.i = and i64 %.244.i, 4294967295
  %.247.i = icmp eq i64 %.245.i, %.228.i
  br i1 %.247.i, label %B554.i, label %B588.i

B554.i:                                           ; preds = %B510.i
  %.152.i.i = lshr i64 %.228.i, 6
  %.157.i.i = and i64 %.228.i, 63
  %.158.i.i = shl nuw i64 1, %.157.i.i
  %.159.i1.i = xor i64 %.158.i.i, -1
  %.143.i.i = load i64, ptr %.26.i, align 8, !noalias !144
  %.154.i.i = icmp eq i64 %.152.i.i, 0
  %.161.i.i = select i1 %.154.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.i.i = and i64 %.143.i.i, %.161.i.i
  store i64 %cpus.2.1.i.i, ptr %.29.i, align 8, !noalias !144
  %.143.1.i.i = load i64, ptr %.160.1.i, align 8, !noalias !144
  %.154.1.i.i = icmp eq i64 %.152.i.i, 1
  %.161.1.i.i = select i1 %.154.1.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.1.i.i = and i64 %.143.1.i.i, %.161.1.i.i
  store i64 %cpus.2.1.1.i.i, ptr %.176.1.i.i, align 8, !noalias !144
  %.180.1.i.i = or i64 %cpus.2.1.1.i.i, %cpus.2.1.i.i
  %.143.2.i.i = load i64, ptr %.160.2.i, align 8, !noalias !144
  %.154.2.i.i = icmp eq i64 %.152.i.i, 2
  %.161.2.i.i = select i1 %.154.2.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.2.i.i = and i64 %.143.2.i.i, %.161.2.i.i
  store i64 %cpus.2.1.2.i.i, ptr %.176.2.i.i, align 8, !noalias !144
  %.180.2.i.i = or i64 %.180.1.i.i, %cpus.2.1.2.i.i
  %.143.3.i.i = load i64, ptr %.160.3.i, align 8, !noalias !144
  %.154.3.i.i = icmp eq i64 %.152.i.i, 3
  %.161.3.i.i = select i1 %.154.3.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.3.i.i = and i64 %.143.3.i.i, %.161.3.i.i
  store i64 %cpus.2.1.3.i.i, ptr %.176.3.i.i, align 8, !noalias !144
  %.180.3.i.i = or i64 %.180.2.i.i, %cpus.2.1.3.i.i
  %.143.4.i.i = load i64, ptr %.160.4.i, align 8, !noalias !144
  %.154.4.i.i = icmp eq i64 %.152.i.i, 4
  %.161.4.i.i = select i1 %.154.4.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.4.i.i = and i64 %.143.4.i.i, %.161.4.i.i
  store i64 %cpus.2.1.4.i.i, ptr %.176.4.i.i, align 8, !noalias !144
  %.180.4.i.i = or i64 %.180.3.i.i, %cpus.2.1.4.i.i
  %.143.5.i.i = load i64, ptr %.160.5.i, align 8, !noalias !144
  %.154.5.i.i = icmp eq i64 %.152.i.i, 5
  %.161.5.i.i = select i1 %.154.5.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.5.i.i = and i64 %.143.5.i.i, %.161.5.i.i
  store i64 %cpus.2.1.5.i.i, ptr %.176.5.i.i, align 8, !noalias !144
  %.180.5.i.i = or i64 %.180.4.i.i, %cpus.2.1.5.i.i
  %.143.6.i.i = load i64, ptr %.160.6.i, align 8, !noalias !144
  %.154.6.i.i = icmp eq i64 %.152.i.i, 6
  %.161.6.i.i = select i1 %.154.6.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.6.i.i = and i64 %.143.6.i.i, %.161.6.i.i
  store i64 %cpus.2.1.6.i.i, ptr %.176.6.i.i, align 8, !noalias !144
  %.180.6.i.i = or i64 %.180.5.i.i, %cpus.2.1.6.i.i
  %.143.7.i.i = load i64, ptr %.160.7.i, align 8, !noalias !144
  %.154.7.i.i = icmp eq i64 %.152.i.i, 7
  %.161.7.i.i = select i1 %.154.7.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.7.i.i = and i64 %.143.7.i.i, %.161.7.i.i
  store i64 %cpus.2.1.7.i.i, ptr %.176.7.i.i, align 8, !noalias !144
  %.180.7.i.i = or i64 %.180.6.i.i, %cpus.2.1.7.i.i
  %.143.8.i.i = load i64, ptr %.160.8.i, align 8, !noalias !144
  %.154.8.i.i = icmp eq i64 %.152.i.i, 8
  %.161.8.i.i = select i1 %.154.8.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.8.i.i = and i64 %.143.8.i.i, %.161.8.i.i
  store i64 %cpus.2.1.8.i.i, ptr %.176.8.i.i, align 8, !noalias !144
  %.180.8.i.i = or i64 %.180.7.i.i, %cpus.2.1.8.i.i
  %.143.9.i.i = load i64, ptr %.160.9.i, align 8, !noalias !144
  %.154.9.i.i = icmp eq i64 %.152.i.i, 9
  %.161.9.i.i = select i1 %.154.9.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.9.i.i = and i64 %.143.9.i.i, %.161.9.i.i
  store i64 %cpus.2.1.9.i.i, ptr %.176.9.i.i, align 8, !noalias !144
  %.180.9.i.i = or i64 %.180.8.i.i, %cpus.2.1.9.i.i
  %.143.10.i.i = load i64, ptr %.160.10.i, align 8, !noalias !144
  %.154.10.i.i = icmp eq i64 %.152.i.i, 10
  %.161.10.i.i = select i1 %.154.10.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.10.i.i = and i64 %.143.10.i.i, %.161.10.i.i
  store i64 %cpus.2.1.10.i.i, ptr %.176.10.i.i, align 8, !noalias !144
  %.180.10.i.i = or i64 %.180.9.i.i, %cpus.2.1.10.i.i
  %.143.11.i.i = load i64, ptr %.160.11.i, align 8, !noalias !144
  %.154.11.i.i = icmp eq i64 %.152.i.i, 11
  %.161.11.i.i = select i1 %.154.11.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.11.i.i = and i64 %.143.11.i.i, %.161.11.i.i
  store i64 %cpus.2.1.11.i.i, ptr %.176.11.i.i, align 8, !noalias !144
  %.180.11.i.i = or i64 %.180.10.i.i, %cpus.2.1.11.i.i
  %.143.12.i.i = load i64, ptr %.160.12.i, align 8, !noalias !144
  %.154.12.i.i = icmp eq i64 %.152.i.i, 12
  %.161.12.i.i = select i1 %.154.12.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.12.i.i = and i64 %.143.12.i.i, %.161.12.i.i
  store i64 %cpus.2.1.12.i.i, ptr %.176.12.i.i, align 8, !noalias !144
  %.180.12.i.i = or i64 %.180.11.i.i, %cpus.2.1.12.i.i
  %.143.13.i.i = load i64, ptr %.160.13.i, align 8, !noalias !144
  %.154.13.i.i = icmp eq i64 %.152.i.i, 13
  %.161.13.i.i = select i1 %.154.13.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.13.i.i = and i64 %.143.13.i.i, %.161.13.i.i
  store i64 %cpus.2.1.13.i.i, ptr %.176.13.i.i, align 8, !noalias !144
  %.180.13.i.i = or i64 %.180.12.i.i, %cpus.2.1.13.i.i
  %.143.14.i.i = load i64, ptr %.160.14.i, align 8, !noalias !144
  %.154.14.i.i = icmp eq i64 %.152.i.i, 14
  %.161.14.i.i = select i1 %.154.14.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.14.i.i = and i64 %.143.14.i.i, %.161.14.i.i
  store i64 %cpus.2.1.14.i.i, ptr %.176.14.i.i, align 8, !noalias !144
  %.180.14.i.i = or i64 %.180.13.i.i, %cpus.2.1.14.i.i
  %.143.15.i.i = load i64, ptr %.160.15.i, align 8, !noalias !144
  %.154.15.i.i = icmp eq i64 %.152.i.i, 15
  %.161.15.i.i = select i1 %.154.15.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.15.i.i = and i64 %.143.15.i.i, %.161.15.i.i
  store i64 %cpus.2.1.15.i.i, ptr %.176.15.i.i, align 8, !noalias !144
  %.180.15.i.i = or i64 %.180.14.i.i, %cpus.2.1.15.i.i
  %.193.not.i.i = icmp ne i64 %.180.15.i.i, 0
  %.201.i.i = icmp samesign ult i64 %.228.i, 1024
  %or.cond.i.i = select i1 %.193.not.i.i, i1 %.201.i.i, i1 false
  br i1 %or.cond.i.i, label %B224.i.i, label %B588.i

B224.i.i:                                         ; preds = %B554.i
  %.219.i.i = call i64 @sched_setaffinity(i64 0, i64 128, i64 %.31.i), !noalias !144
  br label %B588.i

B588.i:                                           ; preds = %B224.i.i, %B554.i, %B510.i, %_ZN9kernelgen5build6native4team11_await_turnB3v84B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i
  %.286.i = atomicrmw add ptr %.285.i, i64 1 seq_cst, align 8
  %.291.i = load atomic i64, ptr %.290.i seq_cst, align 8
  %.292.i = icmp eq i64 %.291.i, 1
  br i1 %.292.i, label %B702.i, label %B800.i

B702.i:                                           ; preds = %B588.i
  %.298.i = load i64, ptr %.235.i, align 8
  %.300.i = icmp slt i64 %.19.i, %.298.i
  br i1 %.300.i, label %B762.i, label %B800.i

B762.i:                                           ; preds = %B702.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.247.i.i)
  store ptr null, ptr %.247.i.i, align 8, !noalias !147
  %.14.i.i = load i64, ptr %.13.i.i, align 8, !noalias !147
  %.19.i.i = load i64, ptr %.18.i.i, align 8, !noalias !147
  %.30.i.i = load i64, ptr %.29.i.i, align 8, !noalias !147
  %.36.i.i = add nsw i64 %.298.i, 1
  %.12582.not.i.i = icmp slt i64 %.298.i, 0
  br i1 %.12582.not.i.i, label %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i, label %B250.lr.ph.i.i

B250.lr.ph.i.i:                                   ; preds = %B762.i
  %.244.i.i = mul nsw i64 %.30.i.i, %.36.i.i
  br label %B294.endif.i.i

B372.i.i:                                         ; preds = %B372.preheader.i.i, %B372.i.i
  %number.2.1.i.i = phi i64 [ %.273.i.i, %B372.i.i ], [ %.229.i.i, %B372.preheader.i.i ]
  %.241.i.i = add nsw i64 %number.2.1.i.i, %.239.i.i
  store ptr null, ptr %.247.i.i, align 8, !noalias !147
  call fastcc void @_ZN9kernelgen5build6native4team10_run_chunkB3v67B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr nonnull %.247.i.i, i64 %.14.i.i, i64 %.19.i.i, i64 %.241.i.i, i64 %.244.i.i)
  %.273.i.i = atomicrmw add ptr %sunkaddr10.i.i, i64 1 seq_cst, align 8, !noalias !147
  %.277.i.i = icmp slt i64 %.273.i.i, %.30.i.i
  br i1 %.277.i.i, label %B372.i.i, label %B470.i.i

B470.i.i:                                         ; preds = %B372.i.i, %B294.endif.i.i
  %.125.i.i = icmp sgt i64 %.12483.i.i, 1
  br i1 %.125.i.i, label %B294.endif.i.i, label %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i

B294.endif.i.i:                                   ; preds = %B470.i.i, %B250.lr.ph.i.i
  %.67.0.i.i = phi i64 [ 0, %B250.lr.ph.i.i ], [ %.138.i.i, %B470.i.i ]
  %.12483.i.i = phi i64 [ %.36.i.i, %B250.lr.ph.i.i ], [ %.134.i.i, %B470.i.i ]
  %.134.i.i = add nsw i64 %.12483.i.i, -1
  %.138.i.i = add nuw nsw i64 %.67.0.i.i, 1
  %.168.i.i = add nsw i64 %.304.i, %.67.0.i.i
  %.170.not.i.i = icmp sgt i64 %.168.i.i, %.298.i
  %.187.i.i = select i1 %.170.not.i.i, i64 %.36.i.i, i64 0
  %spec.select.i.i = sub nsw i64 %.168.i.i, %.187.i.i
  %.11.i.i.i = icmp eq i64 %.168.i.i, %.187.i.i
  %.23.i.i.i = shl i64 %spec.select.i.i, 7
  %.29.i.i.i = add i64 %.23.i.i.i, 1144
  %.29.pn.i.i.i = select i1 %.11.i.i.i, i64 896, i64 %.29.i.i.i
  %storemerge.i.i.i = add nsw i64 %.29.pn.i.i.i, %.14.i
  %.228.i.i = inttoptr i64 %storemerge.i.i.i to ptr
  %.229.i.i = atomicrmw add ptr %.228.i.i, i64 1 seq_cst, align 8, !noalias !147
  %.234.i.i = icmp slt i64 %.229.i.i, %.30.i.i
  br i1 %.234.i.i, label %B372.preheader.i.i, label %B470.i.i

B372.preheader.i.i:                               ; preds = %B294.endif.i.i
  %.239.i.i = mul nsw i64 %spec.select.i.i, %.30.i.i
  %sunkaddr.i3.i = inttoptr i64 %.29.pn.i.i.i to ptr
  %sunkaddr10.i.i = getelementptr i8, ptr %sunkaddr.i3.i, i64 %.14.i
  br label %B372.i.i

_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i: ; preds = %B470.i.i, %B762.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.247.i.i)
  br label %B800.i

B800.i:                                           ; preds = %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i, %B702.i, %B588.i
  %.340.i = atomicrmw add ptr %.285.i, i64 -1 seq_cst, align 8
  br label %B312.i
}

define internal fastcc void @_ZN9kernelgen5build6native4pool9_allocateB3v86B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.services, i64 %arg.size) unnamed_addr {
B0.endif:
  %.13 = add nsw i64 %arg.services, 128
  %.14 = inttoptr i64 %.13 to ptr
  %.15 = load i64, ptr %.14, align 8
  %.19 = add nsw i64 %arg.size, 4096
  %.22 = add nsw i64 %arg.services, 656
  %.23 = inttoptr i64 %.22 to ptr
  %.24 = load i64, ptr %.23, align 8
  %.113116.not = icmp slt i64 %.15, 1
  br i1 %.113116.not, label %B420, label %B196.lr.ph

B196.lr.ph:                                       ; preds = %B0.endif
  %.189.1 = ashr i64 %.19, 3
  %.223 = add i64 %arg.size, 8192
  %.224 = add i64 %.223, %.189.1
  %0 = add nuw i64 %.15, 1
  %1 = shl i64 %.15, 4
  %2 = add i64 %arg.services, 120
  %3 = add i64 %2, %1
  br label %B196

B196:                                             ; preds = %B677, %B196.lr.ph
  %lsr.iv27 = phi i64 [ %3, %B196.lr.ph ], [ %lsr.iv.next28, %B677 ]
  %lsr.iv = phi i64 [ %0, %B196.lr.ph ], [ %lsr.iv.next, %B677 ]
  %4 = add i64 %lsr.iv27, 8
  %.165 = inttoptr i64 %4 to ptr
  %.166 = load i64, ptr %.165, align 8
  %.175.not = icmp sgt i64 %.19, %.166
  %.226.not = icmp sgt i64 %.166, %.224
  %or.cond = select i1 %.175.not, i1 true, i1 %.226.not
  br i1 %or.cond, label %B677, label %B348

B348:                                             ; preds = %B196
  %.158.le = inttoptr i64 %lsr.iv27 to ptr
  %.159.le = load i64, ptr %.158.le, align 8
  %5 = add i64 %lsr.iv, -2
  %.13.i2 = add nsw i64 %.15, -1
  %.25.i = add nsw i64 %arg.services, 120
  %.29.i = inttoptr i64 %.25.i to ptr
  %.30.i = load i64, ptr %.29.i, align 8, !noalias !150
  %.31.i = shl nsw i64 %5, 4
  %.33.i = add i64 %.31.i, %arg.services
  %.34.i = add i64 %.33.i, 144
  %.35.i = inttoptr i64 %.34.i to ptr
  %.36.i = load i64, ptr %.35.i, align 8, !noalias !150
  %.37.i = sub nsw i64 %.30.i, %.36.i
  store i64 %.37.i, ptr %.29.i, align 8, !noalias !150
  %.77.i = sub nsw i64 %.13.i2, %5
  %.12254.not.i = icmp slt i64 %.77.i, 1
  br i1 %.12254.not.i, label %_ZN9kernelgen5build6native4pool7_removeB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit, label %B274.preheader.i

B274.preheader.i:                                 ; preds = %B348
  %6 = sub i64 %.15, %lsr.iv
  %xtraiter.i = and i64 %.77.i, 7
  %lcmp.mod.not.i = icmp eq i64 %xtraiter.i, 0
  br i1 %lcmp.mod.not.i, label %B274.prol.loopexit.i, label %B274.prol.preheader.i

B274.prol.preheader.i:                            ; preds = %B274.preheader.i
  %7 = shl nuw nsw i64 %xtraiter.i, 4
  %8 = add i64 %.33.i, 160
  br label %B274.prol.i

B274.prol.i:                                      ; preds = %B274.prol.i, %B274.prol.preheader.i
  %lsr.iv3.i = phi i64 [ %lsr.iv.next4.i, %B274.prol.i ], [ %8, %B274.prol.preheader.i ]
  %lsr.iv1.i = phi i64 [ %lsr.iv.next2.i, %B274.prol.i ], [ %7, %B274.prol.preheader.i ]
  %9 = add i64 %lsr.iv3.i, -24
  %10 = add i64 %lsr.iv3.i, -8
  %.167.prol.i = inttoptr i64 %10 to ptr
  %.168.prol.i = load i64, ptr %.167.prol.i, align 8, !noalias !150
  %.169.prol.i = inttoptr i64 %9 to ptr
  store i64 %.168.prol.i, ptr %.169.prol.i, align 8, !noalias !150
  %11 = add i64 %lsr.iv3.i, -16
  %.179.prol.i = inttoptr i64 %lsr.iv3.i to ptr
  %.180.prol.i = load i64, ptr %.179.prol.i, align 8, !noalias !150
  %.181.prol.i = inttoptr i64 %11 to ptr
  store i64 %.180.prol.i, ptr %.181.prol.i, align 8, !noalias !150
  %lsr.iv.next2.i = add nsw i64 %lsr.iv1.i, -16
  %lsr.iv.next4.i = add i64 %lsr.iv3.i, 16
  %prol.iter.cmp.not.i = icmp eq i64 %lsr.iv.next2.i, 0
  br i1 %prol.iter.cmp.not.i, label %B274.prol.loopexit.loopexit.i, label %B274.prol.i, !llvm.loop !153

B274.prol.loopexit.loopexit.i:                    ; preds = %B274.prol.i
  %12 = add nuw i64 %xtraiter.i, %5
  %13 = sub i64 %.13.i2, %12
  br label %B274.prol.loopexit.i

B274.prol.loopexit.i:                             ; preds = %B274.prol.loopexit.loopexit.i, %B274.preheader.i
  %.1215256.unr.i = phi i64 [ %.77.i, %B274.preheader.i ], [ %13, %B274.prol.loopexit.loopexit.i ]
  %.1285355.unr.i = phi i64 [ %5, %B274.preheader.i ], [ %12, %B274.prol.loopexit.loopexit.i ]
  %14 = icmp ult i64 %6, 7
  br i1 %14, label %_ZN9kernelgen5build6native4pool7_removeB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit, label %B274.preheader.new.i

B274.preheader.new.i:                             ; preds = %B274.prol.loopexit.i
  %15 = add i64 %.1215256.unr.i, 8
  %16 = shl i64 %.1285355.unr.i, 4
  %17 = add i64 %arg.services, 272
  %18 = add i64 %17, %16
  br label %B274.i

B274.i:                                           ; preds = %B274.i, %B274.preheader.new.i
  %lsr.iv7.i = phi i64 [ %lsr.iv.next8.i, %B274.i ], [ %18, %B274.preheader.new.i ]
  %lsr.iv.i = phi i64 [ %lsr.iv.next.i, %B274.i ], [ %15, %B274.preheader.new.i ]
  %19 = add i64 %lsr.iv7.i, -136
  %20 = add i64 %lsr.iv7.i, -120
  %.167.i = inttoptr i64 %20 to ptr
  %.168.i = load i64, ptr %.167.i, align 8, !noalias !150
  %.169.i = inttoptr i64 %19 to ptr
  store i64 %.168.i, ptr %.169.i, align 8, !noalias !150
  %21 = add i64 %lsr.iv7.i, -128
  %22 = add i64 %lsr.iv7.i, -112
  %.179.i = inttoptr i64 %22 to ptr
  %.180.i = load i64, ptr %.179.i, align 8, !noalias !150
  %.181.i = inttoptr i64 %21 to ptr
  store i64 %.180.i, ptr %.181.i, align 8, !noalias !150
  %23 = add i64 %lsr.iv7.i, -104
  %.167.1.i = inttoptr i64 %23 to ptr
  %.168.1.i = load i64, ptr %.167.1.i, align 8, !noalias !150
  store i64 %.168.1.i, ptr %.167.i, align 8, !noalias !150
  %24 = add i64 %lsr.iv7.i, -96
  %.179.1.i = inttoptr i64 %24 to ptr
  %.180.1.i = load i64, ptr %.179.1.i, align 8, !noalias !150
  store i64 %.180.1.i, ptr %.179.i, align 8, !noalias !150
  %25 = add i64 %lsr.iv7.i, -88
  %.167.2.i = inttoptr i64 %25 to ptr
  %.168.2.i = load i64, ptr %.167.2.i, align 8, !noalias !150
  store i64 %.168.2.i, ptr %.167.1.i, align 8, !noalias !150
  %26 = add i64 %lsr.iv7.i, -80
  %.179.2.i = inttoptr i64 %26 to ptr
  %.180.2.i = load i64, ptr %.179.2.i, align 8, !noalias !150
  store i64 %.180.2.i, ptr %.179.1.i, align 8, !noalias !150
  %27 = add i64 %lsr.iv7.i, -72
  %.167.3.i = inttoptr i64 %27 to ptr
  %.168.3.i = load i64, ptr %.167.3.i, align 8, !noalias !150
  store i64 %.168.3.i, ptr %.167.2.i, align 8, !noalias !150
  %28 = add i64 %lsr.iv7.i, -64
  %.179.3.i = inttoptr i64 %28 to ptr
  %.180.3.i = load i64, ptr %.179.3.i, align 8, !noalias !150
  store i64 %.180.3.i, ptr %.179.2.i, align 8, !noalias !150
  %29 = add i64 %lsr.iv7.i, -56
  %.167.4.i = inttoptr i64 %29 to ptr
  %.168.4.i = load i64, ptr %.167.4.i, align 8, !noalias !150
  store i64 %.168.4.i, ptr %.167.3.i, align 8, !noalias !150
  %30 = add i64 %lsr.iv7.i, -48
  %.179.4.i = inttoptr i64 %30 to ptr
  %.180.4.i = load i64, ptr %.179.4.i, align 8, !noalias !150
  store i64 %.180.4.i, ptr %.179.3.i, align 8, !noalias !150
  %31 = add i64 %lsr.iv7.i, -40
  %.167.5.i = inttoptr i64 %31 to ptr
  %.168.5.i = load i64, ptr %.167.5.i, align 8, !noalias !150
  store i64 %.168.5.i, ptr %.167.4.i, align 8, !noalias !150
  %32 = add i64 %lsr.iv7.i, -32
  %.179.5.i = inttoptr i64 %32 to ptr
  %.180.5.i = load i64, ptr %.179.5.i, align 8, !noalias !150
  store i64 %.180.5.i, ptr %.179.4.i, align 8, !noalias !150
  %33 = add i64 %lsr.iv7.i, -24
  %.167.6.i = inttoptr i64 %33 to ptr
  %.168.6.i = load i64, ptr %.167.6.i, align 8, !noalias !150
  store i64 %.168.6.i, ptr %.167.5.i, align 8, !noalias !150
  %34 = add i64 %lsr.iv7.i, -16
  %.179.6.i = inttoptr i64 %34 to ptr
  %.180.6.i = load i64, ptr %.179.6.i, align 8, !noalias !150
  store i64 %.180.6.i, ptr %.179.5.i, align 8, !noalias !150
  %35 = add i64 %lsr.iv7.i, -8
  %.167.7.i = inttoptr i64 %35 to ptr
  %.168.7.i = load i64, ptr %.167.7.i, align 8, !noalias !150
  store i64 %.168.7.i, ptr %.167.6.i, align 8, !noalias !150
  %.179.7.i = inttoptr i64 %lsr.iv7.i to ptr
  %.180.7.i = load i64, ptr %.179.7.i, align 8, !noalias !150
  store i64 %.180.7.i, ptr %.179.6.i, align 8, !noalias !150
  %lsr.iv.next.i = add i64 %lsr.iv.i, -8
  %lsr.iv.next8.i = add i64 %lsr.iv7.i, 128
  %.122.7.i = icmp sgt i64 %lsr.iv.next.i, 8
  br i1 %.122.7.i, label %B274.i, label %_ZN9kernelgen5build6native4pool7_removeB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit

_ZN9kernelgen5build6native4pool7_removeB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit: ; preds = %B274.i, %B348, %B274.prol.loopexit.i
  %sunkaddr.i = inttoptr i64 %arg.services to ptr
  %sunkaddr11.i = getelementptr i8, ptr %sunkaddr.i, i64 128
  store i64 %.13.i2, ptr %sunkaddr11.i, align 8, !noalias !150
  br label %common.ret.sink.split

B420:                                             ; preds = %B677, %B0.endif
  %.330 = icmp sgt i64 %arg.size, 4190207
  %spec.select = select i1 %.330, i64 2097152, i64 4096
  %.349 = add nsw i64 %arg.size, 8191
  %.390 = and i64 %.349, -4096
  %.396 = add nsw i64 %spec.select, -1
  %.397 = add i64 %.396, %.390
  %36 = icmp ult i64 %.397, 4294967296
  br i1 %36, label %37, label %42

37:                                               ; preds = %B420
  %38 = trunc nuw i64 %.397 to i32
  %39 = select i1 %.330, i32 21, i32 12
  %40 = lshr i32 %38, %39
  %41 = zext nneg i32 %40 to i64
  br label %46

42:                                               ; preds = %B420
  %43 = sdiv i64 %.397, %spec.select
  %44 = srem i64 %.397, %spec.select
  %45 = ashr i64 %44, 63
  br label %46

46:                                               ; preds = %42, %37
  %47 = phi i64 [ %41, %37 ], [ %43, %42 ]
  %.418.lobit = phi i64 [ 0, %37 ], [ %45, %42 ]
  %.406.1 = add i64 %.418.lobit, %47
  %48 = select i1 %.330, i64 21, i64 12
  %.440 = shl i64 %.406.1, %48
  %.446 = tail call i64 @aligned_alloc(i64 %spec.select, i64 %.440)
  %.451 = icmp eq i64 %.446, 0
  br i1 %.451, label %common.ret, label %B608

common.ret.sink.split:                            ; preds = %B608, %B630, %_ZN9kernelgen5build6native4pool7_removeB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit
  %.446.sink6 = phi i64 [ %.159.le, %_ZN9kernelgen5build6native4pool7_removeB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit ], [ %.446, %B630 ], [ %.446, %B608 ]
  %.390.sink = phi i64 [ %.166, %_ZN9kernelgen5build6native4pool7_removeB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit ], [ %.390, %B630 ], [ %.390, %B608 ]
  %.7.i = add nsw i64 %.446.sink6, %.24
  %.8.i = add nsw i64 %.7.i, -64
  %.9.i = inttoptr i64 %.8.i to ptr
  store i64 %.446.sink6, ptr %.9.i, align 8, !noalias !154
  %.12.i = add nsw i64 %.7.i, -56
  %.13.i = inttoptr i64 %.12.i to ptr
  store i64 %.390.sink, ptr %.13.i, align 8, !noalias !154
  br label %common.ret

common.ret:                                       ; preds = %common.ret.sink.split, %46
  %.7.i.sink = phi i64 [ 0, %46 ], [ %.7.i, %common.ret.sink.split ]
  store i64 %.7.i.sink, ptr %retptr, align 8
  ret void

B608:                                             ; preds = %46
  br i1 %.330, label %B630, label %common.ret.sink.split

B630:                                             ; preds = %B608
  %.482 = tail call i64 @madvise(i64 %.446, i64 %.390, i64 14)
  br label %common.ret.sink.split

B677:                                             ; preds = %B196
  %lsr.iv.next = add i64 %lsr.iv, -1
  %lsr.iv.next28 = add i64 %lsr.iv27, -16
  %.113 = icmp samesign ugt i64 %lsr.iv.next, 1
  br i1 %.113, label %B196, label %B420
}

declare i64 @aligned_alloc(i64, i64) local_unnamed_addr

declare i64 @madvise(i64, i64, i64) local_unnamed_addr

define i64 @kernelgen_allocate(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.9.i = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.9.i)
  store i64 0, ptr %.9.i, align 8, !noalias !155
  call fastcc void @_ZN9kernelgen5build6native4pool9_allocateB3v86B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.9.i, i64 %p0, i64 %p1)
  %.23.i = load i64, ptr %.9.i, align 8, !noalias !155
  call void @llvm.lifetime.end.p0(ptr nonnull %.9.i)
  ret i64 %.23.i
}

declare i64 @memset(i64, i64, i64) local_unnamed_addr

define i64 @kernelgen_allocate_zeros(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.16.i = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.16.i)
  %.15.i = mul nsw i64 %p2, %p1
  store i64 0, ptr %.16.i, align 8, !noalias !158
  call fastcc void @_ZN9kernelgen5build6native4pool9_allocateB3v86B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.16.i, i64 %p0, i64 %.15.i)
  %.30.i = load i64, ptr %.16.i, align 8, !noalias !158
  %.46.not.i = icmp eq i64 %.30.i, 0
  br i1 %.46.not.i, label %_ZN9kernelgen5build6native4pool14allocate_zerosB3v89B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit, label %B46.i

B46.i:                                            ; preds = %0
  %.68.i = tail call i64 @memset(i64 %.30.i, i64 0, i64 %.15.i), !noalias !158
  br label %_ZN9kernelgen5build6native4pool14allocate_zerosB3v89B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

_ZN9kernelgen5build6native4pool14allocate_zerosB3v89B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit: ; preds = %0, %B46.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.16.i)
  ret i64 %.30.i
}

declare i64 @memcpy(i64, i64, i64) local_unnamed_addr

define internal fastcc void @_ZN9kernelgen5build6native4pool8_releaseB3v91B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.services, i64 range(i64 1, 0) %arg.data) unnamed_addr {
B0:
  %.10.i = alloca ptr, align 8
  %.8 = add nsw i64 %arg.data, -64
  %.9 = inttoptr i64 %.8 to ptr
  %.10 = load i64, ptr %.9, align 8
  %.12 = add nsw i64 %arg.data, -56
  %.13 = inttoptr i64 %.12 to ptr
  %.14 = load i64, ptr %.13, align 8
  %.23 = add nsw i64 %arg.services, 112
  %.24 = inttoptr i64 %.23 to ptr
  %.25 = load i64, ptr %.24, align 8
  %.31 = icmp sgt i64 %.14, %.25
  br i1 %.31, label %B166, label %B202

common.ret:                                       ; preds = %B504, %B166
  store ptr null, ptr %retptr, align 8
  ret void

B166:                                             ; preds = %B0
  %.44 = tail call i64 @free(i64 %.10)
  br label %common.ret

B202:                                             ; preds = %B0
  %.49 = add nsw i64 %arg.services, 120
  %.50 = inttoptr i64 %.49 to ptr
  %.51 = load i64, ptr %.50, align 8
  %.53 = add nsw i64 %.51, %.14
  %.55 = icmp sgt i64 %.53, %.25
  br i1 %.55, label %B338.preheader, label %B268

B268:                                             ; preds = %B202
  %sunkaddr = inttoptr i64 %arg.services to ptr
  %sunkaddr12 = getelementptr i8, ptr %sunkaddr, i64 128
  %.61 = load i64, ptr %sunkaddr12, align 8
  %.62 = icmp eq i64 %.61, 32
  br i1 %.62, label %B338.preheader, label %B504

B338.preheader:                                   ; preds = %B268, %B202
  %sunkaddr13 = inttoptr i64 %arg.services to ptr
  %sunkaddr18 = getelementptr i8, ptr %sunkaddr13, i64 128
  %sunkaddr14 = getelementptr i8, ptr %sunkaddr13, i64 136
  %sunkaddr16 = getelementptr i8, ptr %sunkaddr13, i64 120
  br label %B338

B338:                                             ; preds = %B338.backedge, %B338.preheader
  call void @llvm.lifetime.start.p0(ptr nonnull %.10.i)
  %.8.i = load i64, ptr %sunkaddr14, align 8, !noalias !161
  call fastcc void @_ZN9kernelgen5build6native4pool7_removeB3v93B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx23Literal_5bint_5d_280_29(ptr nonnull %.10.i, i64 %arg.services)
  %.38.i = tail call i64 @free(i64 %.8.i), !noalias !161
  call void @llvm.lifetime.end.p0(ptr nonnull %.10.i)
  %.96 = load i64, ptr %sunkaddr16, align 8
  %.98 = add nsw i64 %.96, %.14
  %.100 = icmp sgt i64 %.98, %.25
  br i1 %.100, label %B338.backedge, label %B434

B338.backedge:                                    ; preds = %B338, %B434
  br label %B338

B434:                                             ; preds = %B338
  %.106 = load i64, ptr %sunkaddr18, align 8
  %.107 = icmp eq i64 %.106, 32
  br i1 %.107, label %B338.backedge, label %B504

B504:                                             ; preds = %B434, %B268
  %.115 = phi i64 [ %.61, %B268 ], [ %.106, %B434 ]
  %.118.pre-phi = add i64 %arg.services, 136
  %.116 = shl i64 %.115, 4
  %.120 = add i64 %.118.pre-phi, %.116
  %.122 = inttoptr i64 %.120 to ptr
  store i64 %.10, ptr %.122, align 8
  %.129 = add i64 %arg.services, 144
  %.131 = add i64 %.129, %.116
  %.133 = inttoptr i64 %.131 to ptr
  store i64 %.14, ptr %.133, align 8
  %.138 = add nsw i64 %.115, 1
  %sunkaddr19 = inttoptr i64 %arg.services to ptr
  %sunkaddr20 = getelementptr i8, ptr %sunkaddr19, i64 128
  store i64 %.138, ptr %sunkaddr20, align 8
  %sunkaddr22 = getelementptr i8, ptr %sunkaddr19, i64 120
  %.150 = load i64, ptr %sunkaddr22, align 8
  %.152 = add nsw i64 %.150, %.14
  store i64 %.152, ptr %sunkaddr22, align 8
  br label %common.ret
}

declare i64 @free(i64) local_unnamed_addr

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build6native4pool7_removeB3v93B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx23Literal_5bint_5d_280_29(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.services) unnamed_addr #4 {
B0.endif:
  %.10 = add nsw i64 %arg.services, 128
  %.11 = inttoptr i64 %.10 to ptr
  %.12 = load i64, ptr %.11, align 8
  %.13 = add nsw i64 %.12, -1
  %.25 = add nsw i64 %arg.services, 120
  %.29 = inttoptr i64 %.25 to ptr
  %.30 = load i64, ptr %.29, align 8
  %.34 = add nsw i64 %arg.services, 144
  %.35 = inttoptr i64 %.34 to ptr
  %.36 = load i64, ptr %.35, align 8
  %.37 = sub nsw i64 %.30, %.36
  store i64 %.37, ptr %.29, align 8
  %.78 = icmp slt i64 %.12, 2
  %..13 = select i1 %.78, i64 0, i64 %.13
  %.12254 = icmp sgt i64 %..13, 0
  br i1 %.12254, label %B274.preheader, label %B460

B274.preheader:                                   ; preds = %B0.endif
  %xtraiter = and i64 %..13, 7
  %0 = icmp samesign ult i64 %..13, 8
  br i1 %0, label %B274.epil.preheader, label %B274.preheader.new

B274.preheader.new:                               ; preds = %B274.preheader
  %unroll_iter = and i64 %..13, 9223372036854775800
  %1 = add i64 %arg.services, 272
  %2 = add nsw i64 %..13, -8
  %3 = lshr i64 %2, 3
  %4 = icmp eq i64 %3, 0
  br i1 %4, label %B274.epil.preheader1, label %B274.preheader.new.new

B274.preheader.new.new:                           ; preds = %B274.preheader.new
  %5 = add nuw nsw i64 %3, 1
  %6 = add i64 %arg.services, 400
  %7 = lshr i64 %5, 1
  %8 = mul nsw i64 %7, -2
  br label %B274

B274:                                             ; preds = %B274, %B274.preheader.new.new
  %lsr.iv1 = phi i64 [ %lsr.iv.next2, %B274 ], [ %8, %B274.preheader.new.new ]
  %lsr.iv18 = phi i64 [ %lsr.iv.next19, %B274 ], [ %6, %B274.preheader.new.new ]
  %9 = add i64 %lsr.iv18, -128
  %10 = add i64 %lsr.iv18, -264
  %11 = add i64 %lsr.iv18, -248
  %.167 = inttoptr i64 %11 to ptr
  %.168 = load i64, ptr %.167, align 8
  %.169 = inttoptr i64 %10 to ptr
  store i64 %.168, ptr %.169, align 8
  %12 = add i64 %lsr.iv18, -256
  %13 = add i64 %lsr.iv18, -240
  %.179 = inttoptr i64 %13 to ptr
  %.180 = load i64, ptr %.179, align 8
  %.181 = inttoptr i64 %12 to ptr
  store i64 %.180, ptr %.181, align 8
  %14 = add i64 %lsr.iv18, -232
  %.167.1 = inttoptr i64 %14 to ptr
  %.168.1 = load i64, ptr %.167.1, align 8
  store i64 %.168.1, ptr %.167, align 8
  %15 = add i64 %lsr.iv18, -224
  %.179.1 = inttoptr i64 %15 to ptr
  %.180.1 = load i64, ptr %.179.1, align 8
  store i64 %.180.1, ptr %.179, align 8
  %16 = add i64 %lsr.iv18, -216
  %.167.2 = inttoptr i64 %16 to ptr
  %.168.2 = load i64, ptr %.167.2, align 8
  store i64 %.168.2, ptr %.167.1, align 8
  %17 = add i64 %lsr.iv18, -208
  %.179.2 = inttoptr i64 %17 to ptr
  %.180.2 = load i64, ptr %.179.2, align 8
  store i64 %.180.2, ptr %.179.1, align 8
  %18 = add i64 %lsr.iv18, -200
  %.167.3 = inttoptr i64 %18 to ptr
  %.168.3 = load i64, ptr %.167.3, align 8
  store i64 %.168.3, ptr %.167.2, align 8
  %19 = add i64 %lsr.iv18, -192
  %.179.3 = inttoptr i64 %19 to ptr
  %.180.3 = load i64, ptr %.179.3, align 8
  store i64 %.180.3, ptr %.179.2, align 8
  %20 = add i64 %lsr.iv18, -184
  %.167.4 = inttoptr i64 %20 to ptr
  %.168.4 = load i64, ptr %.167.4, align 8
  store i64 %.168.4, ptr %.167.3, align 8
  %21 = add i64 %lsr.iv18, -176
  %.179.4 = inttoptr i64 %21 to ptr
  %.180.4 = load i64, ptr %.179.4, align 8
  store i64 %.180.4, ptr %.179.3, align 8
  %22 = add i64 %lsr.iv18, -168
  %.167.5 = inttoptr i64 %22 to ptr
  %.168.5 = load i64, ptr %.167.5, align 8
  store i64 %.168.5, ptr %.167.4, align 8
  %23 = add i64 %lsr.iv18, -160
  %.179.5 = inttoptr i64 %23 to ptr
  %.180.5 = load i64, ptr %.179.5, align 8
  store i64 %.180.5, ptr %.179.4, align 8
  %24 = add i64 %lsr.iv18, -152
  %.167.6 = inttoptr i64 %24 to ptr
  %.168.6 = load i64, ptr %.167.6, align 8
  store i64 %.168.6, ptr %.167.5, align 8
  %25 = add i64 %lsr.iv18, -144
  %.179.6 = inttoptr i64 %25 to ptr
  %.180.6 = load i64, ptr %.179.6, align 8
  store i64 %.180.6, ptr %.179.5, align 8
  %26 = add i64 %lsr.iv18, -136
  %.167.7 = inttoptr i64 %26 to ptr
  %.168.7 = load i64, ptr %.167.7, align 8
  store i64 %.168.7, ptr %.167.6, align 8
  %.179.7 = inttoptr i64 %9 to ptr
  %.180.7 = load i64, ptr %.179.7, align 8
  store i64 %.180.7, ptr %.179.6, align 8
  %27 = add i64 %lsr.iv18, -120
  %.167.113 = inttoptr i64 %27 to ptr
  %.168.114 = load i64, ptr %.167.113, align 8
  store i64 %.168.114, ptr %.167.7, align 8
  %28 = add i64 %lsr.iv18, -112
  %.179.115 = inttoptr i64 %28 to ptr
  %.180.116 = load i64, ptr %.179.115, align 8
  store i64 %.180.116, ptr %.179.7, align 8
  %29 = add i64 %lsr.iv18, -104
  %.167.1.1 = inttoptr i64 %29 to ptr
  %.168.1.1 = load i64, ptr %.167.1.1, align 8
  store i64 %.168.1.1, ptr %.167.113, align 8
  %30 = add i64 %lsr.iv18, -96
  %.179.1.1 = inttoptr i64 %30 to ptr
  %.180.1.1 = load i64, ptr %.179.1.1, align 8
  store i64 %.180.1.1, ptr %.179.115, align 8
  %31 = add i64 %lsr.iv18, -88
  %.167.2.1 = inttoptr i64 %31 to ptr
  %.168.2.1 = load i64, ptr %.167.2.1, align 8
  store i64 %.168.2.1, ptr %.167.1.1, align 8
  %32 = add i64 %lsr.iv18, -80
  %.179.2.1 = inttoptr i64 %32 to ptr
  %.180.2.1 = load i64, ptr %.179.2.1, align 8
  store i64 %.180.2.1, ptr %.179.1.1, align 8
  %33 = add i64 %lsr.iv18, -72
  %.167.3.1 = inttoptr i64 %33 to ptr
  %.168.3.1 = load i64, ptr %.167.3.1, align 8
  store i64 %.168.3.1, ptr %.167.2.1, align 8
  %34 = add i64 %lsr.iv18, -64
  %.179.3.1 = inttoptr i64 %34 to ptr
  %.180.3.1 = load i64, ptr %.179.3.1, align 8
  store i64 %.180.3.1, ptr %.179.2.1, align 8
  %35 = add i64 %lsr.iv18, -56
  %.167.4.1 = inttoptr i64 %35 to ptr
  %.168.4.1 = load i64, ptr %.167.4.1, align 8
  store i64 %.168.4.1, ptr %.167.3.1, align 8
  %36 = add i64 %lsr.iv18, -48
  %.179.4.1 = inttoptr i64 %36 to ptr
  %.180.4.1 = load i64, ptr %.179.4.1, align 8
  store i64 %.180.4.1, ptr %.179.3.1, align 8
  %37 = add i64 %lsr.iv18, -40
  %.167.5.1 = inttoptr i64 %37 to ptr
  %.168.5.1 = load i64, ptr %.167.5.1, align 8
  store i64 %.168.5.1, ptr %.167.4.1, align 8
  %38 = add i64 %lsr.iv18, -32
  %.179.5.1 = inttoptr i64 %38 to ptr
  %.180.5.1 = load i64, ptr %.179.5.1, align 8
  store i64 %.180.5.1, ptr %.179.4.1, align 8
  %39 = add i64 %lsr.iv18, -24
  %.167.6.1 = inttoptr i64 %39 to ptr
  %.168.6.1 = load i64, ptr %.167.6.1, align 8
  store i64 %.168.6.1, ptr %.167.5.1, align 8
  %40 = add i64 %lsr.iv18, -16
  %.179.6.1 = inttoptr i64 %40 to ptr
  %.180.6.1 = load i64, ptr %.179.6.1, align 8
  store i64 %.180.6.1, ptr %.179.5.1, align 8
  %41 = add i64 %lsr.iv18, -8
  %.167.7.1 = inttoptr i64 %41 to ptr
  %.168.7.1 = load i64, ptr %.167.7.1, align 8
  store i64 %.168.7.1, ptr %.167.6.1, align 8
  %.179.7.1 = inttoptr i64 %lsr.iv18 to ptr
  %.180.7.1 = load i64, ptr %.179.7.1, align 8
  store i64 %.180.7.1, ptr %.179.6.1, align 8
  %lsr.iv.next19 = add i64 %lsr.iv18, 256
  %lsr.iv.next2 = add i64 %lsr.iv1, 2
  %niter.ncmp.1 = icmp eq i64 %lsr.iv.next2, 0
  br i1 %niter.ncmp.1, label %B460.loopexit.unr-lcssa.unr-lcssa, label %B274

B460.loopexit.unr-lcssa.unr-lcssa:                ; preds = %B274
  %42 = and i64 %2, 8
  %lcmp.mod.not17.not = icmp eq i64 %42, 0
  %43 = add i64 %lsr.iv18, 128
  br i1 %lcmp.mod.not17.not, label %B274.epil.preheader1, label %B460.loopexit.unr-lcssa

B274.epil.preheader1:                             ; preds = %B460.loopexit.unr-lcssa.unr-lcssa, %B274.preheader.new
  %lsr.iv4.epil.init = phi i64 [ %1, %B274.preheader.new ], [ %43, %B460.loopexit.unr-lcssa.unr-lcssa ]
  %44 = add i64 %lsr.iv4.epil.init, -136
  %45 = add i64 %lsr.iv4.epil.init, -120
  %.167.epil4 = inttoptr i64 %45 to ptr
  %.168.epil5 = load i64, ptr %.167.epil4, align 8
  %.169.epil6 = inttoptr i64 %44 to ptr
  store i64 %.168.epil5, ptr %.169.epil6, align 8
  %46 = add i64 %lsr.iv4.epil.init, -128
  %47 = add i64 %lsr.iv4.epil.init, -112
  %.179.epil7 = inttoptr i64 %47 to ptr
  %.180.epil8 = load i64, ptr %.179.epil7, align 8
  %.181.epil9 = inttoptr i64 %46 to ptr
  store i64 %.180.epil8, ptr %.181.epil9, align 8
  %48 = add i64 %lsr.iv4.epil.init, -104
  %.167.1.epil = inttoptr i64 %48 to ptr
  %.168.1.epil = load i64, ptr %.167.1.epil, align 8
  store i64 %.168.1.epil, ptr %.167.epil4, align 8
  %49 = add i64 %lsr.iv4.epil.init, -96
  %.179.1.epil = inttoptr i64 %49 to ptr
  %.180.1.epil = load i64, ptr %.179.1.epil, align 8
  store i64 %.180.1.epil, ptr %.179.epil7, align 8
  %50 = add i64 %lsr.iv4.epil.init, -88
  %.167.2.epil = inttoptr i64 %50 to ptr
  %.168.2.epil = load i64, ptr %.167.2.epil, align 8
  store i64 %.168.2.epil, ptr %.167.1.epil, align 8
  %51 = add i64 %lsr.iv4.epil.init, -80
  %.179.2.epil = inttoptr i64 %51 to ptr
  %.180.2.epil = load i64, ptr %.179.2.epil, align 8
  store i64 %.180.2.epil, ptr %.179.1.epil, align 8
  %52 = add i64 %lsr.iv4.epil.init, -72
  %.167.3.epil = inttoptr i64 %52 to ptr
  %.168.3.epil = load i64, ptr %.167.3.epil, align 8
  store i64 %.168.3.epil, ptr %.167.2.epil, align 8
  %53 = add i64 %lsr.iv4.epil.init, -64
  %.179.3.epil = inttoptr i64 %53 to ptr
  %.180.3.epil = load i64, ptr %.179.3.epil, align 8
  store i64 %.180.3.epil, ptr %.179.2.epil, align 8
  %54 = add i64 %lsr.iv4.epil.init, -56
  %.167.4.epil = inttoptr i64 %54 to ptr
  %.168.4.epil = load i64, ptr %.167.4.epil, align 8
  store i64 %.168.4.epil, ptr %.167.3.epil, align 8
  %55 = add i64 %lsr.iv4.epil.init, -48
  %.179.4.epil = inttoptr i64 %55 to ptr
  %.180.4.epil = load i64, ptr %.179.4.epil, align 8
  store i64 %.180.4.epil, ptr %.179.3.epil, align 8
  %56 = add i64 %lsr.iv4.epil.init, -40
  %.167.5.epil = inttoptr i64 %56 to ptr
  %.168.5.epil = load i64, ptr %.167.5.epil, align 8
  store i64 %.168.5.epil, ptr %.167.4.epil, align 8
  %57 = add i64 %lsr.iv4.epil.init, -32
  %.179.5.epil = inttoptr i64 %57 to ptr
  %.180.5.epil = load i64, ptr %.179.5.epil, align 8
  store i64 %.180.5.epil, ptr %.179.4.epil, align 8
  %58 = add i64 %lsr.iv4.epil.init, -24
  %.167.6.epil = inttoptr i64 %58 to ptr
  %.168.6.epil = load i64, ptr %.167.6.epil, align 8
  store i64 %.168.6.epil, ptr %.167.5.epil, align 8
  %59 = add i64 %lsr.iv4.epil.init, -16
  %.179.6.epil = inttoptr i64 %59 to ptr
  %.180.6.epil = load i64, ptr %.179.6.epil, align 8
  store i64 %.180.6.epil, ptr %.179.5.epil, align 8
  %60 = add i64 %lsr.iv4.epil.init, -8
  %.167.7.epil = inttoptr i64 %60 to ptr
  %.168.7.epil = load i64, ptr %.167.7.epil, align 8
  store i64 %.168.7.epil, ptr %.167.6.epil, align 8
  %.179.7.epil = inttoptr i64 %lsr.iv4.epil.init to ptr
  %.180.7.epil = load i64, ptr %.179.7.epil, align 8
  store i64 %.180.7.epil, ptr %.179.6.epil, align 8
  br label %B460.loopexit.unr-lcssa

B460.loopexit.unr-lcssa:                          ; preds = %B274.epil.preheader1, %B460.loopexit.unr-lcssa.unr-lcssa
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B460, label %B274.epil.preheader

B274.epil.preheader:                              ; preds = %B460.loopexit.unr-lcssa, %B274.preheader
  %.1285355.epil.init = phi i64 [ 0, %B274.preheader ], [ %unroll_iter, %B460.loopexit.unr-lcssa ]
  %61 = shl i64 %.1285355.epil.init, 4
  %62 = add i64 %arg.services, 160
  %63 = add i64 %62, %61
  br label %B274.epil

B274.epil:                                        ; preds = %B274.epil, %B274.epil.preheader
  %lsr.iv2 = phi i64 [ %lsr.iv.next3, %B274.epil ], [ %xtraiter, %B274.epil.preheader ]
  %lsr.iv = phi i64 [ %lsr.iv.next, %B274.epil ], [ %63, %B274.epil.preheader ]
  %64 = add i64 %lsr.iv, -24
  %65 = add i64 %lsr.iv, -8
  %.167.epil = inttoptr i64 %65 to ptr
  %.168.epil = load i64, ptr %.167.epil, align 8
  %.169.epil = inttoptr i64 %64 to ptr
  store i64 %.168.epil, ptr %.169.epil, align 8
  %66 = add i64 %lsr.iv, -16
  %.179.epil = inttoptr i64 %lsr.iv to ptr
  %.180.epil = load i64, ptr %.179.epil, align 8
  %.181.epil = inttoptr i64 %66 to ptr
  store i64 %.180.epil, ptr %.181.epil, align 8
  %lsr.iv.next = add i64 %lsr.iv, 16
  %lsr.iv.next3 = add nsw i64 %lsr.iv2, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next3, 0
  br i1 %epil.iter.cmp.not, label %B460, label %B274.epil, !llvm.loop !165

B460:                                             ; preds = %B274.epil, %B460.loopexit.unr-lcssa, %B0.endif
  %sunkaddr = inttoptr i64 %arg.services to ptr
  %sunkaddr6 = getelementptr i8, ptr %sunkaddr, i64 128
  store i64 %.13, ptr %sunkaddr6, align 8
  store ptr null, ptr %retptr, align 8
  ret void
}

define i64 @kernelgen_reallocate(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.17.i = alloca i64, align 8
  %.107.i = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.17.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.107.i)
  store i64 0, ptr %.17.i, align 8, !noalias !166
  call fastcc void @_ZN9kernelgen5build6native4pool9_allocateB3v86B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.17.i, i64 %p0, i64 %p2)
  %.31.i = load i64, ptr %.17.i, align 8, !noalias !166
  %.47.i = icmp ne i64 %.31.i, 0
  %.50.i = icmp ne i64 %p1, 0
  %or.cond.i = select i1 %.47.i, i1 %.50.i, i1 false
  br i1 %or.cond.i, label %B44.i, label %_ZN9kernelgen5build6native4pool10reallocateB3v90B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

B44.i:                                            ; preds = %0
  %.53.i = add nsw i64 %p1, -64
  %.54.i = inttoptr i64 %.53.i to ptr
  %.55.i = load i64, ptr %.54.i, align 8, !noalias !166
  %.58.i = add nsw i64 %p1, -56
  %.59.i = inttoptr i64 %.58.i to ptr
  %.60.i = load i64, ptr %.59.i, align 8, !noalias !166
  %.61.i = sub i64 %.55.i, %p1
  %.63.i = add i64 %.61.i, %.60.i
  %.11.i.i = tail call i64 @llvm.smin.i64(i64 %.63.i, i64 %p2)
  %.103.i = tail call i64 @memcpy(i64 %.31.i, i64 %p1, i64 %.11.i.i), !noalias !166
  store ptr null, ptr %.107.i, align 8, !noalias !166
  call fastcc void @_ZN9kernelgen5build6native4pool8_releaseB3v91B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.107.i, i64 %p0, i64 %p1)
  br label %_ZN9kernelgen5build6native4pool10reallocateB3v90B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

_ZN9kernelgen5build6native4pool10reallocateB3v90B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit: ; preds = %0, %B44.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.17.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.107.i)
  ret i64 %.31.i
}

define noundef i64 @kernelgen_release(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.18.i = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.18.i)
  %.13.not.i = icmp eq i64 %p1, 0
  br i1 %.13.not.i, label %_ZN9kernelgen5build6native4pool7releaseB3v94B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit, label %B8.i

B8.i:                                             ; preds = %0
  store ptr null, ptr %.18.i, align 8, !noalias !169
  call fastcc void @_ZN9kernelgen5build6native4pool8_releaseB3v91B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.18.i, i64 %p0, i64 %p1)
  br label %_ZN9kernelgen5build6native4pool7releaseB3v94B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

_ZN9kernelgen5build6native4pool7releaseB3v94B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit: ; preds = %0, %B8.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.18.i)
  ret i64 0
}

define noundef i64 @kernelgen_trim(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.10.i.i = alloca ptr, align 8
  %.14.i = add nsw i64 %p0, 128
  %.15.i = inttoptr i64 %.14.i to ptr
  %.16.i = load i64, ptr %.15.i, align 8, !noalias !172
  %.17.not.i = icmp eq i64 %.16.i, 0
  br i1 %.17.not.i, label %_ZN9kernelgen5build6native4pool4trimB3v95B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit, label %B56.i

B56.i:                                            ; preds = %0
  %.21.i = add nsw i64 %p0, 120
  %.22.i = inttoptr i64 %.21.i to ptr
  %.23.i = load i64, ptr %.22.i, align 8, !noalias !172
  %.25.i = icmp sgt i64 %.23.i, %p1
  br i1 %.25.i, label %B116.preheader.i, label %_ZN9kernelgen5build6native4pool4trimB3v95B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

B116.preheader.i:                                 ; preds = %B56.i
  %.6.i.i = add nsw i64 %p0, 136
  %.7.i.i = inttoptr i64 %.6.i.i to ptr
  br label %B116.i

B116.i:                                           ; preds = %B198.i, %B116.preheader.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.10.i.i), !noalias !172
  %.8.i.i = load i64, ptr %.7.i.i, align 8, !noalias !175
  call fastcc void @_ZN9kernelgen5build6native4pool7_removeB3v93B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx23Literal_5bint_5d_280_29(ptr nonnull %.10.i.i, i64 %p0)
  %.38.i.i = tail call i64 @free(i64 %.8.i.i), !noalias !175
  call void @llvm.lifetime.end.p0(ptr nonnull %.10.i.i), !noalias !172
  %.62.i = load i64, ptr %.15.i, align 8, !noalias !172
  %.63.not.i = icmp eq i64 %.62.i, 0
  br i1 %.63.not.i, label %_ZN9kernelgen5build6native4pool4trimB3v95B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit, label %B198.i

B198.i:                                           ; preds = %B116.i
  %.69.i = load i64, ptr %.22.i, align 8, !noalias !172
  %.71.i = icmp sgt i64 %.69.i, %p1
  br i1 %.71.i, label %B116.i, label %_ZN9kernelgen5build6native4pool4trimB3v95B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

_ZN9kernelgen5build6native4pool4trimB3v95B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit: ; preds = %B116.i, %B198.i, %0, %B56.i
  ret i64 0
}

attributes #0 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #1 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #4 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #5 = { noreturn }

!0 = distinct !{!0, !1}
!1 = !{!"llvm.loop.unroll.disable"}
!2 = !{!3}
!3 = distinct !{!3, !4, !"_ZN9kernelgen5build6native4call6_ownedB3v71B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!4 = distinct !{!4, !"_ZN9kernelgen5build6native4call6_ownedB3v71B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!5 = !{!6}
!6 = distinct !{!6, !7, !"_ZN9kernelgen5build6native4call6_ownedB3v71B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!7 = distinct !{!7, !"_ZN9kernelgen5build6native4call6_ownedB3v71B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!8 = !{!"branch_weights", i32 1, i32 99}
!9 = !{!10}
!10 = distinct !{!10, !11, !"_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!11 = distinct !{!11, !"_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!12 = !{!"branch_weights", i32 99, i32 1}
!13 = !{!14}
!14 = distinct !{!14, !15, !"_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!15 = distinct !{!15, !"_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!16 = !{!17}
!17 = distinct !{!17, !18, !"_ZN9kernelgen5build6native4team13_run_togetherB3v64B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx: %retptr"}
!18 = distinct !{!18, !"_ZN9kernelgen5build6native4team13_run_togetherB3v64B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx"}
!19 = !{!20, !22, !17}
!20 = distinct !{!20, !21, !"_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!21 = distinct !{!21, !"_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!22 = distinct !{!22, !21, !"_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %excinfo"}
!23 = distinct !{!23, !24}
!24 = !{!"llvm.loop.peeled.count", i32 1}
!25 = distinct !{!25, !1}
!26 = distinct !{!26, !1}
!27 = !{!28}
!28 = distinct !{!28, !29, !"_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!29 = distinct !{!29, !"_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!30 = distinct !{!30, !1}
!31 = distinct !{!31, !1}
!32 = distinct !{!32, !1}
!33 = distinct !{!33, !1}
!34 = !{!35}
!35 = distinct !{!35, !36, !"_ZN9kernelgen5build6native4call4callB3v42B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!36 = distinct !{!36, !"_ZN9kernelgen5build6native4call4callB3v42B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!37 = !{!38, !35}
!38 = distinct !{!38, !39, !"_ZN9kernelgen5build6native4bind6gatherB3v43B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx: %retptr"}
!39 = distinct !{!39, !"_ZN9kernelgen5build6native4bind6gatherB3v43B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx"}
!40 = distinct !{!40, !1}
!41 = !{!42, !38, !35}
!42 = distinct !{!42, !43, !"_ZN9kernelgen5build6native4bind15_gather_outputsB3v44B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!43 = distinct !{!43, !"_ZN9kernelgen5build6native4bind15_gather_outputsB3v44B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!44 = !{!45, !42, !38, !35}
!45 = distinct !{!45, !46, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!46 = distinct !{!46, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!47 = !{!48, !38, !35}
!48 = distinct !{!48, !49, !"_ZN9kernelgen5build6native4bind13_gather_namedB3v46B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx: %retptr"}
!49 = distinct !{!49, !"_ZN9kernelgen5build6native4bind13_gather_namedB3v46B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx"}
!50 = distinct !{!50, !1}
!51 = distinct !{!51, !1}
!52 = !{!53, !35}
!53 = distinct !{!53, !54, !"_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!54 = distinct !{!54, !"_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!55 = !{!56, !53, !35}
!56 = distinct !{!56, !57, !"_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!57 = distinct !{!57, !"_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!58 = !{!59, !53, !35}
!59 = distinct !{!59, !60, !"_ZN9kernelgen5build6native4call8_step_ofB3v51B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!60 = distinct !{!60, !"_ZN9kernelgen5build6native4call8_step_ofB3v51B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!61 = !{!62, !53, !35}
!62 = distinct !{!62, !63, !"_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!63 = distinct !{!63, !"_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!64 = !{!65, !53, !35}
!65 = distinct !{!65, !66, !"_ZN9kernelgen5build6native4call8_step_ofB3v51B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!66 = distinct !{!66, !"_ZN9kernelgen5build6native4call8_step_ofB3v51B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!67 = !{!68, !53, !35}
!68 = distinct !{!68, !69, !"_ZN9kernelgen5build6native4call8_size_ofB3v52B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!69 = distinct !{!69, !"_ZN9kernelgen5build6native4call8_size_ofB3v52B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!70 = distinct !{!70, !1}
!71 = distinct !{!71, !1}
!72 = !{!73, !53, !35}
!73 = distinct !{!73, !74, !"_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x: %retptr"}
!74 = distinct !{!74, !"_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x"}
!75 = !{!76, !53, !35}
!76 = distinct !{!76, !77, !"_ZN9kernelgen5build6native4call9_drop_newB3v57B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!77 = distinct !{!77, !"_ZN9kernelgen5build6native4call9_drop_newB3v57B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!78 = !{!79, !53, !35}
!79 = distinct !{!79, !80, !"_ZN9kernelgen5build6native4call9_keep_newB3v58B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!80 = distinct !{!80, !"_ZN9kernelgen5build6native4call9_keep_newB3v58B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!81 = !{!82, !53, !35}
!82 = distinct !{!82, !83, !"_ZN9kernelgen5build6native4call9_run_flatB3v59B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx: %retptr"}
!83 = distinct !{!83, !"_ZN9kernelgen5build6native4call9_run_flatB3v59B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx"}
!84 = !{!85, !87, !82, !53, !35}
!85 = distinct !{!85, !86, !"_ZN9kernelgen5build6native4call4_runB3v60B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!86 = distinct !{!86, !"_ZN9kernelgen5build6native4call4_runB3v60B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!87 = distinct !{!87, !86, !"_ZN9kernelgen5build6native4call4_runB3v60B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %excinfo"}
!88 = !{!89, !85, !87, !82, !53, !35}
!89 = distinct !{!89, !90, !"_ZN9kernelgen5build6native4team6launchB3v61B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx23Literal_5bint_5d_281_29: %retptr"}
!90 = distinct !{!90, !"_ZN9kernelgen5build6native4team6launchB3v61B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx23Literal_5bint_5d_281_29"}
!91 = !{!92, !53, !35}
!92 = distinct !{!92, !93, !"_ZN9kernelgen5build6native4call11_flat_apartB3v53B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx: %retptr"}
!93 = distinct !{!93, !"_ZN9kernelgen5build6native4call11_flat_apartB3v53B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx"}
!94 = !{!95, !35}
!95 = distinct !{!95, !96, !"_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!96 = distinct !{!96, !"_ZN9kernelgen5build6native4call14_serve_plannedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!97 = !{!98, !95, !35}
!98 = distinct !{!98, !99, !"_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!99 = distinct !{!99, !"_ZN9kernelgen5build6native4call10_find_planB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!100 = !{!101, !95, !35}
!101 = distinct !{!101, !102, !"_ZN9kernelgen5build6native4call14_planned_apartB3v76B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!102 = distinct !{!102, !"_ZN9kernelgen5build6native4call14_planned_apartB3v76B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!103 = !{!104, !95, !35}
!104 = distinct !{!104, !105, !"_ZN9kernelgen5build6native4call10_new_arrayB3v77B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx: %retptr"}
!105 = distinct !{!105, !"_ZN9kernelgen5build6native4call10_new_arrayB3v77B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx"}
!106 = !{!107, !95, !35}
!107 = distinct !{!107, !108, !"_ZN9kernelgen5build6native4call9_drop_newB3v57B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!108 = distinct !{!108, !"_ZN9kernelgen5build6native4call9_drop_newB3v57B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!109 = !{!110, !95, !35}
!110 = distinct !{!110, !111, !"_ZN9kernelgen5build6native4call9_keep_newB3v58B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!111 = distinct !{!111, !"_ZN9kernelgen5build6native4call9_keep_newB3v58B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!112 = !{!113, !95, !35}
!113 = distinct !{!113, !114, !"_ZN9kernelgen5build6native4call12_run_plannedB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!114 = distinct !{!114, !"_ZN9kernelgen5build6native4call12_run_plannedB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!115 = distinct !{!115, !1}
!116 = !{!117, !119, !113, !95, !35}
!117 = distinct !{!117, !118, !"_ZN9kernelgen5build6native4call4_runB3v60B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!118 = distinct !{!118, !"_ZN9kernelgen5build6native4call4_runB3v60B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!119 = distinct !{!119, !118, !"_ZN9kernelgen5build6native4call4_runB3v60B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %excinfo"}
!120 = !{!121, !117, !119, !113, !95, !35}
!121 = distinct !{!121, !122, !"_ZN9kernelgen5build6native4team6launchB3v61B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx23Literal_5bint_5d_281_29: %retptr"}
!122 = distinct !{!122, !"_ZN9kernelgen5build6native4team6launchB3v61B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx23Literal_5bint_5d_281_29"}
!123 = !{!124, !35}
!124 = distinct !{!124, !125, !"_ZN9kernelgen5build6native4bind6locateB3v47B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!125 = distinct !{!125, !"_ZN9kernelgen5build6native4bind6locateB3v47B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!126 = !{!127, !124, !35}
!127 = distinct !{!127, !128, !"_ZN9kernelgen5build6native4bind14_locate_numberB3v48B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx: %retptr"}
!128 = distinct !{!128, !"_ZN9kernelgen5build6native4bind14_locate_numberB3v48B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx"}
!129 = !{!130, !127, !124, !35}
!130 = distinct !{!130, !131, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!131 = distinct !{!131, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!132 = !{!133, !124, !35}
!133 = distinct !{!133, !134, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!134 = distinct !{!134, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!135 = !{!136, !124, !35}
!136 = distinct !{!136, !137, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!137 = distinct !{!137, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!138 = !{!139}
!139 = distinct !{!139, !140, !"_ZN9kernelgen5build6native4call20launch_with_pointersB3v80B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!140 = distinct !{!140, !"_ZN9kernelgen5build6native4call20launch_with_pointersB3v80B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!141 = !{!142}
!142 = distinct !{!142, !143, !"_ZN9kernelgen5build6native4team11_await_turnB3v84B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!143 = distinct !{!143, !"_ZN9kernelgen5build6native4team11_await_turnB3v84B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!144 = !{!145}
!145 = distinct !{!145, !146, !"_ZN9kernelgen5build6native4team10_leave_cpuB3v83B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!146 = distinct !{!146, !"_ZN9kernelgen5build6native4team10_leave_cpuB3v83B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!147 = !{!148}
!148 = distinct !{!148, !149, !"_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!149 = distinct !{!149, !"_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!150 = !{!151}
!151 = distinct !{!151, !152, !"_ZN9kernelgen5build6native4pool7_removeB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!152 = distinct !{!152, !"_ZN9kernelgen5build6native4pool7_removeB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!153 = distinct !{!153, !1}
!154 = !{}
!155 = !{!156}
!156 = distinct !{!156, !157, !"_ZN9kernelgen5build6native4pool8allocateB3v85B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!157 = distinct !{!157, !"_ZN9kernelgen5build6native4pool8allocateB3v85B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!158 = !{!159}
!159 = distinct !{!159, !160, !"_ZN9kernelgen5build6native4pool14allocate_zerosB3v89B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!160 = distinct !{!160, !"_ZN9kernelgen5build6native4pool14allocate_zerosB3v89B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!161 = !{!162, !164}
!162 = distinct !{!162, !163, !"_ZN9kernelgen5build6native4pool12_drop_oldestB3v92B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!163 = distinct !{!163, !"_ZN9kernelgen5build6native4pool12_drop_oldestB3v92B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!164 = distinct !{!164, !163, !"_ZN9kernelgen5build6native4pool12_drop_oldestB3v92B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %excinfo"}
!165 = distinct !{!165, !1}
!166 = !{!167}
!167 = distinct !{!167, !168, !"_ZN9kernelgen5build6native4pool10reallocateB3v90B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!168 = distinct !{!168, !"_ZN9kernelgen5build6native4pool10reallocateB3v90B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!169 = !{!170}
!170 = distinct !{!170, !171, !"_ZN9kernelgen5build6native4pool7releaseB3v94B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!171 = distinct !{!171, !"_ZN9kernelgen5build6native4pool7releaseB3v94B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!172 = !{!173}
!173 = distinct !{!173, !174, !"_ZN9kernelgen5build6native4pool4trimB3v95B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!174 = distinct !{!174, !"_ZN9kernelgen5build6native4pool4trimB3v95B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!175 = !{!176, !173}
!176 = distinct !{!176, !177, !"_ZN9kernelgen5build6native4pool12_drop_oldestB3v92B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!177 = distinct !{!177, !"_ZN9kernelgen5build6native4pool12_drop_oldestB3v92B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
